using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>The task of the Office by which something that stands still goes on: a held hand-over, a faulted instance.</summary>
public static class BlockedTask
{
    /// <summary>The form of such a task.</summary>
    public const string FormId = "blocked-hand-over";

    /// <summary>Its only choice.</summary>
    public const string Retry = "Retry";

    /// <param name="blocked">Id of the outbox row or instance that waits for the task.</param>
    internal static void Open(LedgerTransaction tx, string caseNumber, string blocked, string definition, string reason)
    {
        var office = tx.AuthoritiesToday(Body.Office.Code) is [var holder, ..] ? holder.OrganisationId : tx.Find<CaseRow>(caseNumber)!.UnitId;
        tx.OpenTask(new HumanTaskRow
        {
            // A second try of the same thing may be held again: each has a task of its own.
            Id = $"{blocked}.{tx.OpenCase(caseNumber).Entries.Count}",
            CaseNumber = caseNumber,
            InstanceId = blocked,
            BookmarkId = blocked,
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
    }

    /// <summary>Puts on record what was done about it; what was held goes on right after.</summary>
    /// <param name="kind">What goes on: a hand-over or a procedure.</param>
    internal static void Release(LedgerTransaction tx, HumanTaskRow task, JsonObject form, string kind)
    {
        tx.RequireOfficeOf(task);
        var file = tx.OpenCase(task.CaseNumber);
        tx.RequireNoRelation(file.Persons);
        tx.Append(file, new EntryDraft(kind)
        {
            Capacity = task.Body,
            Particulars = new JsonObject { ["title"] = task.Title, ["form"] = form.DeepClone() },
        });
        tx.HasMessages = true;
    }
}
