using Jintan.Activities.Questions;
using Jintan.Host.Audit.Cases;
using Jintan.Host.People;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit;

/// <summary>What auditors do: find, follow, replay, recompute. They write findings and nothing else.</summary>
public static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(new Recompute(QuestionReplay.Ask))
        .AddScoped<AuditedCases>()
        .AddScoped<CaseRecomputation>();

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/audit").RequireAuthorization(Role.Auditor);
        audit.MapAuditedCases();
    }
}
