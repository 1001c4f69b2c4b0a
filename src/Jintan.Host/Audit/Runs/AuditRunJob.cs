using System.Text.Json;
using Hangfire;
using Hangfire.Server;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Look;
using Jintan.Host.Registers;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Verification;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Runs;

/// <summary>Verifies every chain and recomputes every ruling of the ledger, in the background, and keeps what it found.</summary>
public sealed class AuditRunJob(LedgerDbContext ledger, LedgerWriter writer, Recompute recompute, CaseRecomputation cases, LawRegister laws, CheckpointPlace place, TimeProvider clock)
{
    public const string Queue = "audit";

    /// <summary>Differences that are kept by name; all are counted.</summary>
    private const int MostNamed = 200;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);

    [Queue(Queue), AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await FindAsync(id, cancellation);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or JobAbortedException))
        {
            await ChangeAsync(id, run => run.FinishedAt = clock.GetUtcNow().UtcDateTime);
            throw;
        }
    }

    private async Task FindAsync(string id, CancellationToken cancellation)
    {
        var reported = clock.GetTimestamp();
        var verified = await ChainCheck.RunAsync(ledger, CheckpointFolder.Read(place.Folder), done => Report(done), cancellation);
        var (pinned, asPinned) = await AllAsync(null, 1);
        var (today, asToday) = await AllAsync(await laws.TodayAsync(clock.Today(), cancellation), 2);
        var (walked, asWalked) = await WalkAllAsync();
        var result = new AuditRunResult(
            verified.Entries, verified.Streams, verified.Broken, verified.LastCheckpoint?.Number, verified.LastCheckpoint?.At, verified.Unproved,
            pinned, asPinned, today, asToday, walked, asWalked);
        await ChangeAsync(id, run =>
        {
            run.Result = JsonSerializer.Serialize(result);
            run.Done = run.Total;
            run.FinishedAt = clock.GetUtcNow().UtcDateTime;
        });

        async Task<(RecomputeTally, List<DifferentEntry>)> AllAsync(Func<RecordedQuestion, LawInForce>? law, int round)
        {
            var named = new List<DifferentEntry>();
            var tally = await recompute.AllAsync(
                ledger, law, found => Keep(named, found), sums => Report(verified.Entries * round + sums.Entries), cancellation);
            return (tally, named);
        }

        async Task<(int, List<DifferentEntry>)> WalkAllAsync()
        {
            var named = new List<DifferentEntry>();
            var numbers = await ledger.Cases.AsNoTracking().OrderBy(c => c.Number).Select(c => c.Number).ToListAsync(cancellation);
            foreach (var (i, number) in numbers.Index())
            {
                var path = await cases.PathAsync(await CaseHistories.ReadAsync(ledger, number, cancellation), cancellation);
                if (path.FirstDifference is { } difference && named.Count < MostNamed)
                {
                    named.Add(new(Streams.Case(number), 0, "", difference));
                }

                Report(verified.Entries * 3 + verified.Entries * (i + 1) / numbers.Count);
            }

            return (numbers.Count, named);
        }

        void Report(long done)
        {
            if (clock.GetElapsedTime(reported) < BetweenReports)
            {
                return;
            }

            reported = clock.GetTimestamp();
            ChangeAsync(id, run => run.Done = done).GetAwaiter().GetResult();
        }
    }

    private Task ChangeAsync(string id, Action<AuditRun> change) => writer.WriteAsync(
        Actor.System,
        tx =>
        {
            var run = tx.Find<AuditRun>(id) ?? throw new InvalidOperationException($"There is no audit run {id}.");
            change(run);
            tx.Update(run);
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);

    private static void Keep(List<DifferentEntry> named, RecomputedEntry found)
    {
        if (named.Count < MostNamed)
        {
            named.Add(new(found.Stream, found.Sequence, found.Question, found.Failure ?? string.Join("；", found.Parts.Where(p => !p.IsEqual).Select(p => p.Rule))));
        }
    }
}

/// <summary>What a run found.</summary>
/// <param name="Walked">Cases whose procedures were gone through again.</param>
/// <param name="AsWalked">Those that took another path.</param>
public sealed record AuditRunResult(
    long Entries,
    long Streams,
    IReadOnlyList<BrokenEntry> Broken,
    int? LastCheckpoint,
    DateTime? CheckpointAt,
    long Unproved,
    RecomputeTally Pinned,
    IReadOnlyList<DifferentEntry> AsPinned,
    RecomputeTally Today,
    IReadOnlyList<DifferentEntry> AsToday,
    int Walked,
    IReadOnlyList<DifferentEntry> AsWalked);

/// <param name="What">Rules and values that differ, or why it could not be asked again.</param>
public sealed record DifferentEntry(string Stream, long Sequence, string Question, string What);
