using Hangfire;
using Jintan.Activities.Questions;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Findings;
using Jintan.Host.Audit.Packages;
using Jintan.Host.Audit.Runs;
using Jintan.Host.Audit.Searching;
using Jintan.Host.Audit.Watching;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger.Replay;

namespace Jintan.Host.Audit;

/// <summary>What auditors do: find, follow, replay, recompute. They write findings and nothing else.</summary>
public static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(new Recompute(QuestionReplay.Ask))
        .AddSingleton(services => CheckpointPlace.From(builder.Configuration, services.GetRequiredService<Database>()))
        .AddSingleton<AccessLog>()
        .AddScoped<AuditedCases>()
        .AddScoped<CaseRecomputation>()
        .AddScoped<AuditSearch>()
        .AddScoped<FindingDesk>()
        .AddScoped<EvidencePackage>()
        .AddScoped<CheckpointJob>()
        .AddScoped<AuditRunJob>();

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/audit").RequireAuthorization(Role.Auditor);
        audit.MapAuditSearch();
        audit.MapAuditedCases();
        audit.MapAuditRuns();
        audit.MapWatching();
        audit.MapFindings();
        routes.MapAnswers();
        var place = routes.ServiceProvider.GetRequiredService<CheckpointPlace>();
        routes.ServiceProvider.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<CheckpointJob>(CheckpointJob.JobId, job => job.RunAsync(CancellationToken.None), place.Cron);
    }
}
