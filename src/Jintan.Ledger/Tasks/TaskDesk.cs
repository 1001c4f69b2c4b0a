using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Tasks;

/// <summary>What an office does with a task before it completes it: claim, release, keep a draft.</summary>
public sealed class TaskDesk(LedgerWriter writer)
{
    /// <summary>Takes a task of the actor's office, so that colleagues see who works on it.</summary>
    public Task ClaimAsync(string taskId, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        taskId,
        actor,
        EntryKind.TaskClaimed,
        task =>
        {
            RequireClaimableBy(task, actor);
            task.ClaimedBy = actor.Account;
        },
        cancellationToken);

    /// <summary>Gives a claimed task back to the office.</summary>
    public Task ReleaseAsync(string taskId, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        taskId,
        actor,
        EntryKind.TaskReleased,
        task =>
        {
            RequireClaimableBy(task, actor);
            if (task.ClaimedBy is null)
            {
                throw new ConflictException("E-TASK-FREE", "此事项尚无人签收，不需要退签。", "可以直接办理，或者先签收。");
            }

            task.ClaimedBy = null;
        },
        cancellationToken);

    /// <summary>暂存: keeps what was typed. A draft is not an act, so it leaves no entry.</summary>
    public Task KeepDraftAsync(string taskId, JsonObject draft, Actor actor, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            actor,
            tx =>
            {
                var task = OpenTask(tx, taskId);
                RequireClaimableBy(task, actor);
                tx.RequireOfficeOf(task);
                tx.RequireNoRelation(tx.OpenCase(task.CaseNumber).Persons);
                task.Draft = draft.ToJsonString();
                task.DraftBy = actor.Account;
                tx.Update(task);
                return new ValueTask<bool>(true);
            },
            cancellationToken);

    internal static HumanTaskRow OpenTask(LedgerTransaction tx, string taskId)
    {
        var task = tx.Find<HumanTaskRow>(taskId) ?? throw new NotFoundException("没有这个待办事项，或者您无权查看。");
        return task.Status == HumanTaskStatus.Open
            ? task
            : throw new ConflictException("E-TASK-DONE", "此事项已经办结或已被撤销，本次提交没有执行。", "请刷新待办列表，或在案件页查看办理结果。");
    }

    internal static void RequireClaimableBy(HumanTaskRow task, Actor actor)
    {
        if (task.ClaimedBy is { } holder && holder != actor.Account)
        {
            throw new ConflictException("E-TASK-CLAIMED", $"此事项已由“{holder}”签收办理。", "请与签收人联系，由其办理或者退回签收。");
        }
    }

    private Task ChangeAsync(
        string taskId, Actor actor, string kind, Action<HumanTaskRow> change, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            actor,
            tx =>
            {
                var task = OpenTask(tx, taskId);
                tx.RequireOfficeOf(task);
                tx.RequireNoRelation(tx.OpenCase(task.CaseNumber).Persons);
                change(task);
                task.ClaimedAt = task.ClaimedBy is null ? null : tx.Now.UtcDateTime;
                tx.Update(task);
                tx.Append(tx.OpenCase(task.CaseNumber), new EntryDraft(kind)
                {
                    Capacity = task.Body,
                    Clauses = task.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    Person = task.Person,
                    Particulars = new JsonObject { ["task"] = task.Id, ["title"] = task.Title },
                    Node = new WrittenAt(task.Definition, task.DefinitionVersion, task.Node, task.InstanceId),
                });
                return new ValueTask<bool>(true);
            },
            cancellationToken);
}
