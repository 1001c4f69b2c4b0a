using System.Text;
using Host.Tests.Officers;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Killing;

/// <summary>Reads the whole ledger and says what does not fit together; nothing of it comes from the running host.</summary>
internal sealed class LedgerCheck(Func<LedgerDbContext> open, OrdinaryRoute route)
{
    private readonly string[] order = [.. route.Steps.Select(step => step.FormId)];

    /// <summary>Cases that were looked at, and how many of them are closed.</summary>
    public (int Cases, int Closed, long Entries) Seen { get; private set; }

    /// <param name="acknowledged">Keys of all operations that a client was told of.</param>
    public async Task<IReadOnlyList<string>> FindAsync(IEnumerable<string> acknowledged)
    {
        await using var ledger = open();
        var (count, broken) = await ChainCheck.RunAsync(ledger, CancellationToken.None);
        var operations = await ledger.Operations.Select(o => o.OperationKey).ToListAsync();
        var cases = await ledger.Cases.AsNoTracking().ToListAsync();
        var tasks = (await ledger.Tasks.AsNoTracking().ToListAsync()).ToLookup(t => t.CaseNumber);
        var instances = (await ledger.Instances.AsNoTracking().ToListAsync()).ToLookup(i => i.CorrelationId);
        var entries = (await ledger.Entries.AsNoTracking()
            .Where(e => e.Stream.StartsWith("case/")).OrderBy(e => e.Stream).ThenBy(e => e.Sequence).ToListAsync())
            .Select(e => EntryText.Parse(e.Content)).ToLookup(e => e.Stream);
        var completed = entries.Sum(stream => stream.Count(IsCompletion));
        Seen = (cases.Count, cases.Count(c => c.Status == CaseStatus.Closed), count);
        return
        [
            .. broken.Select(b => $"chain {b.Stream} #{b.Sequence}: {b.Reason}"),
            .. acknowledged.Except(operations).Select(key => $"acknowledged and lost: {key}"),
            .. operations.Count == cases.Count + completed
                ? Array.Empty<string>() : [$"{operations.Count} operations, but {cases.Count} registrations and {completed} completions"],
            .. await ledger.Outbox.AnyAsync() ? ["a hand-over is still undelivered"] : Array.Empty<string>(),
            .. Series(cases),
            .. cases.SelectMany(c => Misplaced(c, [.. entries[Streams.Case(c.Number)]], [.. tasks[c.Number]], [.. instances[c.Number]])
                .Select(problem => $"{c.Number}: {problem}")),
        ];
    }

    /// <summary>How many of these operations stand in the ledger.</summary>
    public async Task<int> KnowsAsync(IEnumerable<string> keys)
    {
        await using var ledger = open();
        return await ledger.Operations.CountAsync(o => keys.Contains(o.OperationKey));
    }

    private static IEnumerable<string> Series(IReadOnlyCollection<CaseRow> cases)
    {
        var drawn = cases.Select(c => c.Number.Split('〕')[1]).Order(StringComparer.Ordinal);
        var expected = Enumerable.Range(1, cases.Count).Select(n => $"{n}号").Order(StringComparer.Ordinal);
        return drawn.SequenceEqual(expected) ? [] : ["the case numbers have a gap or a double"];
    }

    private IEnumerable<string> Misplaced(
        CaseRow theCase, IReadOnlyList<EntryContent> entries, IReadOnlyList<HumanTaskRow> tasks, IReadOnlyList<InstanceRow> instances)
    {
        var done = entries.Where(IsCompletion).ToList();
        var forms = done.Select(e => e.Particulars!["formId"]!.GetValue<string>()).ToList();
        if (!forms.SequenceEqual(order.Take(forms.Count)))
        {
            yield return $"the ledger tells another route: {string.Join(' ', forms)}";
        }

        if (!done.Select(e => e.Particulars!["task"]!.GetValue<string>()).Order().SequenceEqual(
            tasks.Where(t => t.Status == HumanTaskStatus.Completed).Select(t => t.Id).Order()))
        {
            yield return "the tasks that are done are not those of the ledger";
        }

        var isClosed = forms.Count == order.Length;
        var closings = entries.Count(e => e.Kind == EntryKind.CaseClosed);
        if (closings != (isClosed ? 1 : 0) || (theCase.Status == CaseStatus.Closed) != isClosed)
        {
            yield return $"{forms.Count} forms, {closings} closings, case {theCase.Status}";
        }

        var open = tasks.Where(t => t.Status == HumanTaskStatus.Open).ToList();
        var expected = isClosed ? [] : order.Skip(forms.Count).Take(1);
        if (!open.Select(t => t.FormId).SequenceEqual(expected))
        {
            yield return $"open are [{string.Join(' ', open.Select(t => t.FormId))}], the ledger says [{string.Join(' ', expected)}]";
        }

        var waiting = instances.Where(i => i.Status != "Finished").ToList();
        if (!waiting.Select(i => i.Id).SequenceEqual(open.Select(t => t.InstanceId)))
        {
            yield return $"waiting instances [{string.Join(' ', waiting.Select(i => i.Definition))}] are not those of the open tasks";
        }

        foreach (var (task, instance) in open.Zip(waiting))
        {
            if (instance.SubStatus != "Suspended" || theCase.Procedure != instance.Definition
                || !Encoding.UTF8.GetString(instance.State).Contains(task.BookmarkId, StringComparison.Ordinal))
            {
                yield return $"{task.FormId} waits for a bookmark that {instance.Definition} ({instance.SubStatus}) does not have";
            }
        }
    }

    private static bool IsCompletion(EntryContent entry) => entry.Kind == "task-completed";
}
