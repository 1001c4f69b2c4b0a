using System.Diagnostics;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Search;
using Jintan.Ledger.Verification;
using Jintan.Ledger.Writing;

namespace Jintan.Benchmarks;

/// <summary>
/// What an auditor waits for: <c>-- --audit 1000000</c> fills a ledger with that many entries, verifies and recomputes it, searches it, and looks at
/// moments of a long case. Throughput is counted by processor time, so that a busy machine says the same.
/// </summary>
internal static class AuditFigures
{
    private const int CasesABurst = 50;
    private const int Persons = 5_000;
    private const int OneInAHundred = 100;
    private static readonly string[] Titles = ["企业开办材料积压未审", "信访件逾期未办结", "窗口工作人员推诿", "项目审批超期", "会议纪律松弛"];

    public static async Task PrintAsync(int entries)
    {
        await using (var office = await LedgerOffice.OpenAsync(new ThatMorning()))
        {
            await FillAsync(office, entries);
            await MeasureAsync(office, entries, "verified (SHA-256 and SM3)", async (ledger, progress) =>
            {
                var report = await ChainCheck.RunAsync(ledger, null, progress, CancellationToken.None);
                return report.IsIntact ? report.Entries : throw new InvalidOperationException(report.Broken[0].Reason);
            });
            await MeasureAsync(office, entries, "read and recomputed, as pinned", async (ledger, progress) =>
            {
                var tally = await new Recompute(QuestionReplay.Ask).AllAsync(
                    ledger, null, different => throw new InvalidOperationException($"{different.Stream} {different.Sequence} differs."), sums => progress(sums.Entries), CancellationToken.None);
                Console.WriteLine($"{"  of which questions",-40} {tally.Questions,12:N0}");
                return tally.Entries;
            });
            await AuditViews.SearchAsync(office);
        }

        await AuditViews.AsOfAsync(History());
    }

    /// <summary>The entries of the first day of a real case.</summary>
    private static EntryContent[] History() =>
        [.. File.ReadLines(Path.Combine(LedgerOffice.RepositoryFolder(), "tests", "histories", "ordinary.jsonl"))
            .Select(line => EntryText.Parse(JsonNode.Parse(line)!["content"]!.ToJsonString()))
            .Where(entry => entry.LegalDate == ThatMorning.Day)];

    private static async Task MeasureAsync(LedgerOffice office, int entries, string what, Func<LedgerDbContext, Action<long>, Task<long>> run)
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

    // A real case again and again, under other numbers, about other persons, on other days.
    private static async Task FillAsync(LedgerOffice office, int entries)
    {
        var history = History();
        var cases = Math.Max(1, entries / history.Length);
        for (var first = 0; first < cases; first += CasesABurst)
        {
            var from = first;
            await office.Writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    foreach (var number in Enumerable.Range(from, Math.Min(CasesABurst, cases - from)))
                        Fill(tx, number, history);
                    return new ValueTask<bool>(true);
                },
                CancellationToken.None);
        }
    }

    private static void Fill(LedgerTransaction tx, int number, EntryContent[] history)
    {
        var (name, person, title) = ($"演坛作案〔2026〕{number}号", $"Y{number % Persons:D4}", Titles[number % Titles.Length]);
        tx.Insert(new CaseRow
        {
            Number = name, Title = title, Subjects = $"演示人员{number % Persons}", UnitId = "jsj", Status = CaseStatus.Closed, Procedure = "19-formalities",
            RegisteredBy = "office-clerk", RegisteredAt = tx.Now.UtcDateTime.AddMinutes(-number), ProcedureSet = "{}", DecisionNumber = $"演建问决〔2026〕{number}号",
        });
        tx.Insert(new IssuedDecision
        {
            Number = $"演建问决〔2026〕{number}号", CaseNumber = name, PersonId = person, Methods = "M1", DecidedOn = tx.Today, EffectiveOn = tx.Today, State = "in_force",
        });
        tx.IndexForSearch(name, title, $"演示人员{number % Persons}", "演示建设局");
        var file = tx.BeginCase(name);
        foreach (var entry in history)
            tx.Append(file, Draft(entry, person));
        if (number % OneInAHundred == 0)
            tx.Append(file, new EntryDraft(EntryKind.Refused) { Person = person });
    }

    internal static EntryDraft Draft(EntryContent entry, string person) => new(entry.Kind)
    {
        Capacity = entry.Capacity, AuthorityRow = entry.AuthorityRow, Clauses = entry.Clauses, Person = entry.Person is null ? null : person,
        Learned = entry.Learned, Particulars = entry.Particulars, Question = entry.Question, Node = entry.Node,
    };

    /// <summary>The day of the history: its questions are answered by that day.</summary>
    internal sealed class ThatMorning : TimeProvider
    {
        public static readonly DateOnly Day = new(2026, 3, 2);

        public override DateTimeOffset GetUtcNow() => new(Day, new(9, 0), TimeSpan.FromHours(8));
    }
}
