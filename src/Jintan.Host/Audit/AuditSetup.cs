using Hangfire;
using Jintan.Activities.Questions;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Findings;
using Jintan.Host.Audit.Packages;
using Jintan.Host.Audit.Runs;
using Jintan.Host.Audit.Searching;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Audit.WhatIf;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Verification;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Audit;

/// <summary>What auditors do: find, follow, replay, recompute. They write findings and nothing else.</summary>
public static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        // A run over the whole ledger takes its time; the bells ring meanwhile.
        builder.Services.AddHangfireServer(server =>
        {
            server.ServerName = $"{Environment.MachineName}:{Environment.ProcessId}:{AuditRunJob.Queue}";
            server.Queues = [AuditRunJob.Queue];
            server.WorkerCount = 1;
        });
        builder.Services
            .AddSingleton(new Recompute(QuestionReplay.Ask))
            .AddSingleton(services => CheckpointPlace.From(builder.Configuration, services.GetRequiredService<Database>()))
            .AddSingleton<AccessLog>()
            .AddScoped<AuditedCases>()
            .AddScoped<CaseRecomputation>()
            .AddScoped<AuditSearch>()
            .AddScoped<FindingDesk>()
            .AddScoped<EvidencePackage>()
            .AddScoped<WhatIfCases>()
            .AddSingleton<WhatIfRuns>()
            .AddScoped<CheckpointJob>()
            .AddScoped<AuditRunJob>();
    }

    /// <summary>On a server another host takes the run up again; beside SQLite there is none.</summary>
    public static async Task PrepareAuditAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Database>().IsSqlite)
        {
            await app.Services.GetRequiredService<LedgerWriter>().EndInterruptedAsync(CancellationToken.None);
        }
    }

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/audit").RequireAuthorization(Role.Auditor);
        audit.MapAuditSearch();
        audit.MapAuditedCases();
        audit.MapAuditRuns();
        audit.MapWatching();
        audit.MapFindings();
        audit.MapWhatIf();
        routes.MapAnswers();
        var place = routes.ServiceProvider.GetRequiredService<CheckpointPlace>();
        routes.ServiceProvider.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<CheckpointJob>(CheckpointJob.JobId, job => job.RunAsync(CancellationToken.None), place.Cron);
    }
}
