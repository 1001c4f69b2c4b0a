using Jintan.Host.Accounts;
using Jintan.Host.Audit;
using Jintan.Host.Cases;
using Jintan.Host.Clues;
using Jintan.Host.Documents;
using Jintan.Host.Inbox;
using Jintan.Host.People;
using Jintan.Host.Registers;
using Jintan.Host.Vault;

namespace Jintan.Host.Setup;

/// <summary>What officers do all day: inbox, tasks, cases, clues, papers.</summary>
public static class StreetSetup
{
    public static void AddStreet(this WebApplicationBuilder builder)
    {
        builder.AddAudit();
        builder.AddRegisters();
        builder.AddVault();
        builder.Services
            .AddScoped<OfficeNames>()
            .AddScoped<Offices>()
            .AddScoped<InboxLists>()
            .AddScoped<OverdueReport>()
            .AddScoped<TaskPages>()
            .AddScoped<TaskCompletion>()
            .AddScoped<TimelineReader>()
            .AddScoped<CaseFiles>()
            .AddScoped<ReportFigures>()
            .AddScoped<CaseSearch>()
            .AddScoped<StaffList>()
            .AddScoped<ClueRegistration>()
            .AddScoped<Attachments>()
            .AddScoped<FileNames>();
    }

    public static void MapStreet(this IEndpointRouteBuilder routes)
    {
        routes.MapInbox();
        routes.MapTasks();
        routes.MapCases();
        routes.MapClues();
        routes.MapClueInterface();
        routes.MapDocuments();
        routes.MapDecisions();
        routes.MapAudit();
        routes.MapRegisters();
        routes.MapAccounts();
        routes.MapEligibility();
        routes.MapVault();
    }
}
