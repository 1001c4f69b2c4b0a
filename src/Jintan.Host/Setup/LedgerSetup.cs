using Jintan.Host.Cases;
using Jintan.Host.Clues;
using Jintan.Host.Documents;
using Jintan.Host.Inbox;
using Jintan.Host.People;

namespace Jintan.Host.Setup;

/// <summary>What pages read and do beside the ledger itself.</summary>
public static class LedgerSetup
{
    public static void AddStreet(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<OfficeNames>()
        .AddScoped<Offices>()
        .AddScoped<InboxLists>()
        .AddScoped<TaskPages>()
        .AddScoped<TimelineReader>()
        .AddScoped<CaseFiles>()
        .AddScoped<CaseSearch>()
        .AddScoped<StaffList>()
        .AddScoped<ClueRegistration>()
        .AddScoped<Attachments>();
}
