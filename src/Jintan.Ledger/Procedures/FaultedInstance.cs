using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>
/// A procedure in which an activity has failed stands still, and with it all messages of its case. The Office gets a task that says where;
/// completing it runs the activity again.
/// </summary>
internal static class FaultedInstance
{
    public static ConflictException StandsStill => new(
        "E-INSTANCE-FAULTED",
        "本程序有一个步骤发生故障，已停在该步骤，现在不能继续办理。",
        "请待区作风办在“处理受阻事项”中处理并重新执行后再办理。");

    /// <summary>Whether these incidents may be stored: nobody waits for the answer, and there is a case in which people see them.</summary>
    public static bool MayBeStored(LedgerTransaction tx, WorkflowState state, IReadOnlyList<IncidentState> incidents) =>
        tx.FailedBefore is { } before
        && incidents.All(before.Contains)
        && state.CorrelationId is { } caseNumber
        && tx.CaseExists(caseNumber);

    public static void Hold(LedgerTransaction tx, InstanceRow row, IncidentState incident)
    {
        tx.Append(tx.OpenCase(row.CorrelationId), new EntryDraft(EntryKind.ProcedureFaulted)
        {
            Particulars = new JsonObject { ["definition"] = row.Definition, ["reason"] = $"{incident.Exception}: {incident.Reason ?? incident.Message}" },
            Node = new WrittenAt(row.Definition, row.Version, incident.ActivityId, row.Id),
        });
        // Where incidents do not stop the procedure, the first task retries the later ones too.
        if (tx.Count<HumanTaskRow>("bookmark_id = @p0 AND status = @p1", row.Id, HumanTaskStatus.Open) == 0)
        {
            BlockedTask.Open(tx, row.CorrelationId, row.Id, row.Definition, $"步骤“{incident.ActivityId}”发生故障，停在该步骤");
        }
    }
}
