using System.Text.Json;
using Hangfire;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Verification;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Runs;

/// <summary>Setting a verification of the whole ledger going, watching it, reading what it found.</summary>
public static class AuditRunEndpoints
{
    /// <summary>Each entry is read four times: its chain, its ruling as pinned, its ruling as of today, its step in the procedure.</summary>
    private const int Rounds = 4;

    public static void MapAuditRuns(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("runs", ListAsync);
        audit.MapPost("runs", StartAsync);
        audit.MapGet("runs/{run}", ShowAsync).LogsAccess("全库校验结果", "经过", "裁断");
    }

    private static async Task<IResult> ListAsync(int? page, LedgerDbContext ledger, OfficeNames names, CheckpointPlace place, CancellationToken cancellation)
    {
        var runs = await ledger.AuditRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id).ToPageAsync(page, cancellation);
        var titles = new Dictionary<string, string>();
        foreach (var account in runs.Rows.Select(r => r.StartedBy).Distinct())
        {
            titles[account] = await names.TitleOfAsync(account, cancellation);
        }

        return Page.Of<AuditRunsPage>(new { Page = runs, Titles = titles, Last = Jintan.Ledger.Checkpoints.CheckpointFolder.Last(place.Folder) });
    }

    private static async Task<IResult> StartAsync(
        SignedIn who, Submission form, LedgerWriter writer, LedgerDbContext ledger, IBackgroundJobClient jobs, CancellationToken cancellation)
    {
        if (form.AskAgain is not null)
        {
            return TypedResults.LocalRedirect("/audit/runs");
        }

        var total = await ledger.Entries.LongCountAsync(cancellation);
        var id = Guid.CreateVersion7().ToString("n");
        await writer.WriteAsync(
            who.Person.ToActor(),
            tx =>
            {
                tx.Insert(new AuditRun { Id = id, StartedBy = tx.Actor.Account, StartedAt = tx.Now.UtcDateTime, Done = 0, Total = total * Rounds });
                return new ValueTask<bool>(true);
            },
            cancellation);
        jobs.Enqueue<AuditRunJob>(job => job.RunAsync(id, CancellationToken.None));
        return TypedResults.LocalRedirect($"/audit/runs/{id}");
    }

    private static async Task<IResult> ShowAsync(string run, LedgerDbContext ledger, CancellationToken cancellation) =>
        await ledger.AuditRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == run, cancellation) is { } found
            ? Page.Of<AuditRunPage>(
                new { Run = found, Result = found.Result is { } json ? JsonSerializer.Deserialize<AuditRunResult>(json) : null },
                found.FinishedAt is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK)
            : TypedResults.NotFound();
}
