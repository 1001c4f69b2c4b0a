using System.Globalization;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using DueItem = Jintan.Ledger.Deadlines.DueItem;

namespace Jintan.Ledger.Procedures;

/// <summary>Writes what a burst has done: state, journal, bookmarks, due items.</summary>
internal static class BurstRecord
{
    private const string Move =
        "UPDATE instances SET correlation_id = @p0, status = @p1, sub_status = @p2, state = @p3, revision = @p4, updated_at = @p5 WHERE id = @p6 AND revision = @p7";

    /// <param name="before">The instance as it was; null for a new one.</param>
    /// <returns>The case number that the instance works on.</returns>
    public static string Store(LedgerTransaction tx, Burst burst, InstanceRow? before, string contentHash)
    {
        if (burst.Incidents.Count > 0 && !FaultedInstance.MayBeStored(tx, burst.State, burst.Incidents))
        {
            throw new ProcedureFaultException(burst.State.DefinitionId, burst.Incidents);
        }

        var row = StoreState(tx, burst.State, before, contentHash);
        var lines = new JournalRow[burst.Journal.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Row(burst.State.InstanceId, burst.Journal[i], burst.VariableChanges, tx.Actor);
        }

        tx.InsertAll<JournalRow>(lines);

        foreach (var opened in burst.BookmarksOpened)
        {
            tx.Execute("UPDATE tasks SET bookmark_id = @p0 WHERE bookmark_id = @p1", opened.Id, opened.ExecutionId);
        }

        foreach (var closed in burst.BookmarksClosed)
        {
            CloseTask(tx, closed.Id);
            if (closed.Due is not null)
            {
                tx.Execute("DELETE FROM due_items WHERE bookmark_id = @p0", closed.Id);
            }
        }

        for (var i = 0; i < burst.Outbox.Count; i++)
        {
            // A child that stands still has not ended: its parent goes on after the retry.
            if (burst.Outbox[i] is OutboxMessage.ChildCompleted { Stimulus.SubStatus: WorkflowSubStatus.Faulted })
            {
                continue;
            }

            // Instance, revision and place: unique, and in the order in which they were sent.
            tx.Leave(row.CorrelationId, string.Create(CultureInfo.InvariantCulture, $"{row.Id}.{row.Revision:d9}.{i:d3}"), Inherit(burst.Outbox[i], burst.State));
        }

        foreach (var due in burst.DueItems)
        {
            tx.Insert(new DueItem
            {
                Id = due.BookmarkId,
                InstanceId = burst.State.InstanceId,
                BookmarkId = due.BookmarkId,
                Kind = DueKind.Resume,
                DueAt = due.Due.UtcDateTime,
            });
        }

        if (burst.Incidents.Count > 0)
        {
            FaultedInstance.Hold(tx, row, burst.Incidents[0]);
        }
        else if (before?.SubStatus == nameof(WorkflowSubStatus.Faulted) || (burst.State.Incidents.Count > 0 && burst.State.Status == WorkflowStatus.Finished))
        {
            CloseTask(tx, row.Id);
        }

        return row.CorrelationId;
    }

    /// <summary>A child is given what its parent was given, unless the parent says otherwise.</summary>
    private static OutboxMessage Inherit(OutboxMessage message, WorkflowState parent)
    {
        if (message is not OutboxMessage.StartWorkflow start)
        {
            return message;
        }

        var input = start.Input?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in parent.Input)
        {
            if (!input.ContainsKey(name))
            {
                input[name] = JsonValues.From(value);
            }
        }

        return start with { Input = input };
    }

    private static InstanceRow StoreState(LedgerTransaction tx, WorkflowState state, InstanceRow? before, string contentHash)
    {
        var row = new InstanceRow
        {
            Id = state.InstanceId,
            Definition = state.DefinitionId,
            Version = state.Version,
            ContentHash = contentHash,
            CorrelationId = state.CorrelationId ?? "",
            ParentId = state.Parent?.InstanceId,
            Status = state.Status.ToString(),
            SubStatus = state.SubStatus.ToString(),
            State = WorkflowStateSerializer.Write(state),
            Revision = (before?.Revision ?? 0) + 1,
            CreatedAt = state.CreatedAt.UtcDateTime,
            UpdatedAt = state.UpdatedAt.UtcDateTime,
        };
        if (before is null)
        {
            tx.Insert(row);
            return row;
        }

        // The old revision in the condition is the lock: of two bursts on one instance the second finds nothing and is tried again.
        if (tx.Execute(Move, row.CorrelationId, row.Status, row.SubStatus, row.State, row.Revision, row.UpdatedAt, row.Id, before.Revision) != 1)
        {
            throw new RaceLostException($"Instance {row.Id} was moved by another burst.");
        }

        return row;
    }

    private static void CloseTask(LedgerTransaction tx, string bookmarkId)
    {
        foreach (var task in tx.Where<HumanTaskRow>("bookmark_id = @p0", bookmarkId))
        {
            if (task.DueOn is not null)
            {
                tx.Execute("DELETE FROM due_items WHERE task_id = @p0", task.Id);
            }

            if (task.Status == HumanTaskStatus.Open)
            {
                task.Status = HumanTaskStatus.Cancelled;
                tx.Update(task);
            }
        }
    }

    private static JournalRow Row(string instanceId, JournalRecord record, IReadOnlyList<VariableChange> changes, Actor actor) => new()
    {
        InstanceId = instanceId,
        Sequence = record.Sequence,
        ActivityId = record.ActivityId,
        EventName = record.EventName,
        At = record.Timestamp.UtcDateTime,
        Actor = actor.Account,
        Record = JournalText.Write(record, changes),
    };
}
