using System.Text.Json;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Verification;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Audit.Runs;

/// <summary>Verifies every chain and recomputes every ruling of the ledger, in the background, and keeps what it found.</summary>
public sealed class AuditRunJob(LedgerDbContext ledger, LedgerWriter writer, Recompute recompute, CheckpointPlace place, TimeProvider clock)
{
    /// <summary>Differences that are kept by name; all are counted.</summary>
    private const int MostNamed = 200;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);

    public async Task RunAsync(string id, CancellationToken cancellation)
    {
        var reported = clock.GetTimestamp();
        var verified = await ChainCheck.RunAsync(ledger, CheckpointFolder.Read(place.Folder), done => Report(done), cancellation);
        var (pinned, asPinned) = await AllAsync(null, 1);
        var (today, asToday) = await AllAsync(day => new LawInForce(day), 2);
        var result = new AuditRunResult(
            verified.Entries, verified.Streams, verified.Broken, verified.LastCheckpoint?.Number, verified.LastCheckpoint?.At, verified.Unproved,
            pinned, asPinned, today, asToday);
        await ChangeAsync(run =>
        {
            run.Result = JsonSerializer.Serialize(result);
            run.Done = run.Total;
            run.FinishedAt = clock.GetUtcNow().UtcDateTime;
        });

        async Task<(RecomputeTally, List<DifferentEntry>)> AllAsync(Func<DateOnly, LawInForce>? law, int round)
        {
            var named = new List<DifferentEntry>();
            var tally = await recompute.AllAsync(
                ledger, law, found => Keep(named, found), sums => Report(verified.Entries * round + sums.Entries), cancellation);
            return (tally, named);
        }

        void Report(long done)
        {
            if (clock.GetElapsedTime(reported) < BetweenReports)
            {
                return;
            }

            reported = clock.GetTimestamp();
            ChangeAsync(run => run.Done = done).GetAwaiter().GetResult();
        }

        Task ChangeAsync(Action<AuditRun> change) => writer.WriteAsync(
            Actor.System,
            tx =>
            {
                var run = tx.Find<AuditRun>(id) ?? throw new InvalidOperationException($"There is no audit run {id}.");
                change(run);
                tx.Update(run);
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
    }

    private static void Keep(List<DifferentEntry> named, RecomputedEntry found)
    {
        if (named.Count < MostNamed)
        {
            named.Add(new(found.Stream, found.Sequence, found.Question, found.Failure ?? string.Join("；", found.Parts.Where(p => !p.IsEqual).Select(p => p.Rule))));
        }
    }
}

/// <summary>What a run found.</summary>
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
    IReadOnlyList<DifferentEntry> AsToday);

/// <param name="What">Rules and values that differ, or why it could not be asked again.</param>
public sealed record DifferentEntry(string Stream, long Sequence, string Question, string What);
