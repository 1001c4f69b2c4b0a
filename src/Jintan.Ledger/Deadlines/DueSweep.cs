using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Deadlines;

/// <summary>Fires what has fallen due, each item in a burst of its own and once only, however often and wherever the sweep runs.</summary>
public sealed class DueSweep(LedgerWriter writer, ProcedureRunner procedures)
{
    /// <summary>Items per look at the table; the sweep looks again until nothing is due.</summary>
    private const int MostPerLook = 100;

    /// <returns>How many items were fired.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var fired = 0;
        while (await DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var item in due)
            {
                fired += await FireAsync(item, cancellationToken) ? 1 : 0;
            }
        }

        return fired;
    }

    private Task<List<DueItem>> DueAsync(CancellationToken cancellationToken) => writer.WriteAsync(
        Actor.System,
        tx => new ValueTask<List<DueItem>>(
            [.. tx.Where<DueItem>("fired_at IS NULL AND due_at <= @p0 ORDER BY due_at, id", tx.Now.UtcDateTime).Take(MostPerLook)]),
        cancellationToken);

    private Task<bool> FireAsync(DueItem item, CancellationToken cancellationToken) => item.Kind == DueKind.Resume
        ? procedures.FireTimerAsync(item, cancellationToken)
        : writer.WriteAsync(Actor.System, tx => new ValueTask<bool>(Ring(tx, item)), cancellationToken);

    /// <summary>Puts the reminder or the lateness on record; lateness never changes what is lawful (P12).</summary>
    private static bool Ring(LedgerTransaction tx, DueItem item)
    {
        if (!tx.TakeDue(item))
        {
            return false;
        }

        if (tx.Find<HumanTaskRow>(item.TaskId!) is { Status: HumanTaskStatus.Open } task)
        {
            tx.Append(tx.OpenCase(task.CaseNumber), new EntryDraft(item.Kind == DueKind.Remind ? EntryKind.Reminded : EntryKind.Overdue)
            {
                Person = task.Person,
                Clauses = task.DueClause is { } clause ? [clause] : [],
                Particulars = new() { ["task"] = task.Id, ["title"] = task.Title, ["dueOn"] = $"{task.DueOn:yyyy-MM-dd}" },
                Node = new WrittenAt(task.Definition, task.DefinitionVersion, task.Node, task.InstanceId),
            });
        }

        return true;
    }
}
