using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Deadlines;

/// <summary>Fires what has fallen due, each item in a burst of its own and once only, however often and wherever the sweep runs.</summary>
public sealed class DueSweep(LedgerWriter writer, ProcedureRunner procedures)
{
    /// <summary>Items per look at the table; the sweep looks again until nothing is due.</summary>
    private const int MostPerLook = 100;

    /// <summary>A timer of an instance that stands still after a fault rings after its retry.</summary>
    private const string Due = "fired_at IS NULL AND due_at <= @p0 "
        + "AND (kind <> 'resume' OR NOT EXISTS (SELECT 1 FROM instances WHERE instances.id = due_items.instance_id AND instances.sub_status = 'Faulted')) "
        + "ORDER BY due_at, id";

    /// <returns>How many items were fired.</returns>
    /// <exception cref="AggregateException">Some items could not be fired; all others were, and these are tried again next time.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var fired = 0;
        var failures = new List<Exception>();
        await procedures.ScheduleStartsAsync(cancellationToken);
        while (await DueAsync(failures.Count, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var item in due)
            {
                try
                {
                    fired += await FireAsync(item, cancellationToken) ? 1 : 0;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // One item that cannot be fired must not silence the others; its failure is thrown below.
                    failures.Add(new InvalidOperationException($"Due item {item.Id} could not be fired.", failure));
                }
            }
        }

        return failures.Count == 0 ? fired : throw new AggregateException(failures);
    }

    /// <param name="failed">Items that failed in this run and still stand at the head of the list.</param>
    private Task<List<DueItem>> DueAsync(int failed, CancellationToken cancellationToken) => writer.WriteAsync(
        Actor.System,
        tx => new ValueTask<List<DueItem>>([.. tx.Where<DueItem>(Due, tx.Now.UtcDateTime).Skip(failed).Take(MostPerLook)]),
        cancellationToken);

    /// <returns>False: somebody else was faster.</returns>
    public Task<bool> FireAsync(DueItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            DueKind.Resume => procedures.FireTimerAsync(item, cancellationToken),
            DueKind.Start => procedures.FireStartAsync(item, cancellationToken),
            _ => writer.WriteAsync(Actor.System, tx => new ValueTask<bool>(Ring(tx, item)), cancellationToken),
        };
    }

    /// <summary>Puts the reminder or the lateness on record; lateness never changes what is lawful (P12).</summary>
    private static bool Ring(LedgerTransaction tx, DueItem item)
    {
        if (!tx.TakeDue(item))
        {
            return false;
        }

        if (tx.Find<HumanTaskRow>(item.TaskId!) is { Status: HumanTaskStatus.Open } task)
        {
            var particulars = new JsonObject { ["task"] = task.Id, ["title"] = task.Title, ["dueOn"] = $"{task.DueOn:yyyy-MM-dd}" };
            if (item.Kind == DueKind.Overdue)
            {
                particulars["escalatedTo"] = Escalate(tx, task);
            }

            tx.Append(tx.OpenCase(task.CaseNumber), new EntryDraft(item.Kind == DueKind.Remind ? EntryKind.Reminded : EntryKind.Overdue)
            {
                Person = task.Person,
                Clauses = task.DueClause is { } clause ? [clause] : [],
                Particulars = particulars,
                Node = new WrittenAt(task.Definition, task.DefinitionVersion, task.Node, task.InstanceId),
            });
        }

        return true;
    }

    /// <summary>督办: the level above sees the case from now on and finds the task in its inbox; what nobody is above of goes to the Office.</summary>
    /// <returns>The organisation that was told; null while the register names none.</returns>
    private static string? Escalate(LedgerTransaction tx, HumanTaskRow task)
    {
        var above = new Body(task.Body).Above ?? Body.Office;
        if (tx.AuthoritiesToday(above.Code) is not [var holder, ..])
        {
            return null;
        }

        tx.AddParty(task.CaseNumber, holder.OrganisationId);
        return holder.OrganisationId;
    }
}
