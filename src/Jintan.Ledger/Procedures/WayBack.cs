using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>From an open task to an earlier one of the same instance. What was learned stays on record; the steps in between ask the law again.</summary>
/// <param name="Asked">What the law was asked before.</param>
internal sealed record WayBack(HumanTaskRow Open, HumanTaskRow Earlier, AskedQuestion? Asked = null)
{
    public static ConflictException Blocked => new(
        "E-BACK-BLOCKED",
        "本程序还有并行的事项，或者已经移交下一程序，不能退回或者撤回。",
        "请待并行事项办结后再退回；已移交的，由承办机关在本环节选择退回调查等处理选项。");

    public static WayBack Find(LedgerTransaction tx, SendBack command, LawOfMoves law)
    {
        var open = TaskDesk.OpenTask(tx, command.TaskId);
        var done = tx.Where<HumanTaskRow>(
            "instance_id = @p0 AND status = @p1 ORDER BY completed_at", open.InstanceId, HumanTaskStatus.Completed);
        if (command.Node is null)
        {
            return TakeBack(tx, open, done, law);
        }

        TaskDesk.RequireClaimableBy(open, tx.Actor);
        tx.RequireOfficeOf(open);
        tx.RequireNoRelation(tx.OpenCase(open.CaseNumber).Persons);
        if (done.FindLast(task => task.Node == command.Node && task.Node != open.Node) is not { } earlier)
        {
            throw new ConflictException("E-BACK-UNKNOWN", "本程序没有这个已经办结的环节，不能退回到该处。", "请在页面所列环节中选择。");
        }

        return new(open, earlier, command.IsStraight ? law.ComeStraightBack(tx, open, earlier.Node) : null);
    }

    public void Tell(LedgerTransaction tx, SendBack command)
    {
        var particulars = new JsonObject
        {
            ["task"] = Open.Id, ["title"] = $"{Open.Title} → {Earlier.Title}", ["to"] = Earlier.Node, ["reason"] = command.Reason,
        };
        if (command.IsStraight)
        {
            particulars[StraightBack.Asked] = true;
        }

        tx.Append(tx.OpenCase(Open.CaseNumber), new EntryDraft(command.Node is null ? EntryKind.TaskWithdrawn : EntryKind.TaskReturned)
        {
            Capacity = command.Node is null ? Earlier.Body : Open.Body,
            Clauses = Open.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Person = Open.Person,
            Particulars = particulars,
            Question = Asked,
            Node = new WrittenAt(Open.Definition, Open.DefinitionVersion, Open.Node, Open.InstanceId),
        });
    }

    /// <summary>Whoever does the step again starts from what was handed in.</summary>
    public void KeepAsDraft(LedgerTransaction tx)
    {
        var form = tx.OpenCase(Open.CaseNumber).Entries
            .LastOrDefault(entry => entry.Kind == EntryKind.TaskCompleted && entry.Particulars?["task"]?.GetValue<string>() == Earlier.Id)?.Particulars?["form"];
        foreach (var again in tx.Where<HumanTaskRow>("instance_id = @p0 AND status = @p1", Open.InstanceId, HumanTaskStatus.Open))
        {
            again.Draft = form?.ToJsonString();
            again.DraftBy = form is null ? null : Earlier.CompletedBy;
            tx.Update(again);
        }
    }

    /// <summary>撤回: until the next act. A colleague who has claimed the next task or typed into it has begun.</summary>
    private static WayBack TakeBack(LedgerTransaction tx, HumanTaskRow open, List<HumanTaskRow> done, LawOfMoves law)
    {
        var own = done.FindLast(task => task.CompletedBy == tx.Actor.Account) ?? throw new NotFoundException("没有可以撤回的事项。");
        tx.RequireOfficeOf(own);
        var asked = law.TakeBack(tx, own);
        return own == done[^1] && open.ClaimedBy is null && open.Draft is null
            ? new(open, own, asked)
            : throw new ConflictException("E-WITHDRAW-LATE", "下一环节已经签收或者开始办理，不能撤回。", "请与下一环节承办人联系，由其退回。");
    }
}
