using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>
/// A hand-over that cannot be taken as things stand (an authority has expired, the law says no) and has no person behind it:
/// it waits in the outbox, and the Office gets a task that says why. Completing the task tries again.
/// </summary>
internal static class HeldDelivery
{
    /// <summary>Rows of the outbox that neither an open task nor a faulted instance of the case holds back.</summary>
    public const string NotHeld =
        "NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.bookmark_id = outbox.id AND tasks.status = 'open') "
        + "AND NOT EXISTS (SELECT 1 FROM instances WHERE instances.correlation_id = outbox.case_number AND instances.sub_status = 'Faulted')";

    public static bool Hold(LedgerTransaction tx, OutboxRow row, string reason)
    {
        var definition = DefinitionOf(tx, row);
        var file = tx.OpenCase(row.CaseNumber);
        tx.Append(file, new EntryDraft(EntryKind.HandOverHeld)
        {
            Particulars = new JsonObject { ["definition"] = definition, ["reason"] = reason },
        });
        BlockedTask.Open(tx, row.CaseNumber, row.Id, definition, reason);
        return true;
    }

    private static string DefinitionOf(LedgerTransaction tx, OutboxRow row) =>
        row.Kind == OutboxKind.HandOver ? HandOverMessage.Parse(row.Payload).Definition
        : OutboxMessage.Parse(row.Payload) is OutboxMessage.StartWorkflow start ? start.DefinitionId
        : tx.Find<CaseRow>(row.CaseNumber)!.Procedure;
}
