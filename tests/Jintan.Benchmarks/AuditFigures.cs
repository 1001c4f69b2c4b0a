using System.Diagnostics;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Verification;

namespace Jintan.Benchmarks;

/// <summary>Verification and recomputation of a large ledger: <c>-- --audit 1000000</c>. Counted by processor time, so that a busy machine says the same.</summary>
internal static class AuditFigures
{
    private const int CasesABurst = 50;

    public static async Task PrintAsync(int entries)
    {
        await using var office = await LedgerOffice.OpenAsync(new ThatMorning());
        await FillAsync(office, entries);
        await MeasureAsync("verified (SHA-256 and SM3)", async (ledger, progress) =>
        {
            var report = await ChainCheck.RunAsync(ledger, null, progress, CancellationToken.None);
            return report.IsIntact ? report.Entries : throw new InvalidOperationException(report.Broken[0].Reason);
        });
        await MeasureAsync("read and recomputed, as pinned", async (ledger, progress) =>
        {
            var tally = await new Recompute(QuestionReplay.Ask).AllAsync(
                ledger, null, different => throw new InvalidOperationException($"{different.Stream} {different.Sequence} differs."), sums => progress(sums.Entries), CancellationToken.None);
            Console.WriteLine($"{"  of which questions",-40} {tally.Questions,12:N0}");
            return tally.Entries;
        });

        async Task MeasureAsync(string what, Func<LedgerDbContext, Action<long>, Task<long>> run)
        {
            await using var ledger = office.Query();
            var (early, most) = (0L, 0L);
            using var process = Process.GetCurrentProcess();
            var (before, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
            var done = await run(ledger, count =>
            {
                var held = count % 10_000 == 0 ? Environment.WorkingSet : 0;
                early = count <= entries / 10 ? Math.Max(early, held) : early;
                most = Math.Max(most, held);
            });
            process.Refresh();
            var seconds = (process.TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine($"{what,-40} {done / seconds,12:N0}/s a core, {done / watch.Elapsed.TotalSeconds,10:N0}/s by the clock, working set {early >> 20} MiB up to a tenth, {most >> 20} MiB at most");
        }
    }

    // The entries of the first day of a real case, again and again under other case numbers.
    private static async Task FillAsync(LedgerOffice office, int entries)
    {
        var history = File.ReadLines(Path.Combine(LedgerOffice.RepositoryFolder(), "tests", "histories", "ordinary.jsonl"))
            .Select(line => EntryText.Parse(JsonNode.Parse(line)!["content"]!.ToJsonString()))
            .Where(entry => entry.LegalDate == ThatMorning.Day).ToArray();
        var cases = Math.Max(1, entries / history.Length);
        for (var first = 0; first < cases; first += CasesABurst)
        {
            var from = first;
            await office.Writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    foreach (var number in Enumerable.Range(from, Math.Min(CasesABurst, cases - from)))
                        foreach (var entry in history)
                            tx.AppendTo(Streams.Case($"演坛作案〔2026〕{number}号"), new EntryDraft(entry.Kind)
                            {
                                Capacity = entry.Capacity, AuthorityRow = entry.AuthorityRow, Clauses = entry.Clauses, Person = entry.Person,
                                Learned = entry.Learned, Particulars = entry.Particulars, Question = entry.Question, Node = entry.Node,
                            });
                    return new ValueTask<bool>(true);
                },
                CancellationToken.None);
        }
    }

    /// <summary>The day of the history: its questions are answered by that day.</summary>
    private sealed class ThatMorning : TimeProvider
    {
        public static readonly DateOnly Day = new(2026, 3, 2);

        public override DateTimeOffset GetUtcNow() => new(Day, new(9, 0), TimeSpan.FromHours(8));
    }
}
