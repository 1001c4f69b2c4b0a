using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>
/// A hand-over that cannot be taken as things stand (an authority has expired, the law says no) and has no person behind it:
/// it waits in the outbox, and the Office gets a task that says why. Completing the task tries again.
/// </summary>
internal static class HeldDelivery
{
    /// <summary>The form of such a task.</summary>
    public const string FormId = "blocked-hand-over";

    /// <summary>Its only choice.</summary>
    public const string Retry = "Retry";

    /// <summary>Rows of the outbox that no open task holds back.</summary>
    public const string NotHeld =
        "NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.bookmark_id = outbox.id AND tasks.status = 'open')";

    public static bool Hold(LedgerTransaction tx, OutboxRow row, string reason)
    {
        var definition = DefinitionOf(tx, row);
        var file = tx.OpenCase(row.CaseNumber);
        tx.Append(file, new EntryDraft(EntryKind.HandOverHeld)
        {
            Particulars = new JsonObject { ["definition"] = definition, ["reason"] = reason },
        });
        var office = tx.AuthoritiesToday(Body.Office.Code) is [var holder, ..]
            ? holder.OrganisationId
            : tx.Find<CaseRow>(row.CaseNumber)!.UnitId;
        tx.OpenTask(new HumanTaskRow
        {
            // A second try of the same hand-over may be held again: each has a task of its own.
            Id = $"{row.Id}.{file.Entries.Count}",
            CaseNumber = row.CaseNumber,
            InstanceId = row.Id,
            BookmarkId = row.Id,
            Definition = definition,
            DefinitionVersion = 0,
            Node = FormId,
            Title = $"处理受阻事项：{reason}",
            FormId = FormId,
            Clauses = "",
            Body = Body.Office.Code,
            OrganisationId = office,
            Outcomes = Retry,
            Status = HumanTaskStatus.Open,
            CreatedAt = tx.Now.UtcDateTime,
        });
        return true;
    }

    private static string DefinitionOf(LedgerTransaction tx, OutboxRow row) =>
        row.Kind == OutboxKind.HandOver ? HandOverMessage.Parse(row.Payload).Definition
        : OutboxMessage.Parse(row.Payload) is OutboxMessage.StartWorkflow start ? start.DefinitionId
        : tx.Find<CaseRow>(row.CaseNumber)!.Procedure;

    /// <summary>Puts on record what was done about it; the hand-over is delivered right after.</summary>
    public static void Release(LedgerTransaction tx, HumanTaskRow task, JsonObject form)
    {
        tx.RequireOfficeOf(task);
        var file = tx.OpenCase(task.CaseNumber);
        tx.RequireNoRelation(file.Persons);
        tx.Append(file, new EntryDraft(EntryKind.HandOverReleased)
        {
            Capacity = task.Body,
            Particulars = new JsonObject { ["title"] = task.Title, ["form"] = form.DeepClone() },
        });
        tx.HasMessages = true;
    }
}
