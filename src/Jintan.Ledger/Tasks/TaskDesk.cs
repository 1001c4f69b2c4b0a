using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Tasks;

/// <summary>What an office does with a task before it completes it: claim, release, keep a draft.</summary>
public sealed class TaskDesk(LedgerWriter writer, LawOfMoves law)
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

    /// <summary>
    /// 转办: gives an open task to a named colleague, also in the place of one who is absent. The office stays the same: the power to
    /// act, that of approving included (article 13), goes to nobody who does not hold it.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such task.</exception>
    /// <exception cref="ConflictException">The colleague has no power today, is related to the case, or holds the task already.</exception>
    /// <exception cref="RefusedException">The law lets nobody delegate this to the colleague; that it was tried is on record.</exception>
    public Task ReassignAsync(string taskId, string to, string reason, Actor actor, CancellationToken cancellationToken) => writer.WriteOrRecordAsync(
        actor,
        new() { ["to"] = to, ["reason"] = reason },
        tx =>
        {
            var task = OpenTask(tx, taskId);
            tx.RequireOfficeOf(task);
            var powers = tx.AuthoritiesOf(to);
            RequirePower(powers.Count > 0, to);
            var file = tx.OpenCase(task.CaseNumber);
            var asked = law.HandOver(tx, task, to);
            RequirePower(powers.Any(row => row.Body == task.Body && row.OrganisationId == task.OrganisationId), to);
            RequireMayTake(tx, task, to, file.Persons);
            var from = task.ClaimedBy;
            (task.ClaimedBy, task.ClaimedAt) = (to, tx.Now.UtcDateTime);
            tx.Update(task);
            tx.Append(file, About(task, EntryKind.TaskReassigned, new() { ["from"] = from, ["to"] = to, ["reason"] = reason }) with { Question = asked });
            return new ValueTask<bool>(true);
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
                tx.Append(tx.OpenCase(task.CaseNumber), About(task, kind, []));
                return new ValueTask<bool>(true);
            },
            cancellationToken);

    private static void RequirePower(bool holdsIt, string account)
    {
        if (!holdsIt)
        {
            throw new ConflictException(
                "E-NO-POWER",
                $"“{account}”今天没有办理此事项的权限，不能转办。",
                "请在权限登记中的有权人员中选择，或者先登记授权及其依据文件。");
        }
    }

    private static void RequireMayTake(LedgerTransaction tx, HumanTaskRow task, string to, IEnumerable<string> persons)
    {
        if (tx.MustKeepAway(to, persons))
        {
            throw new ConflictException("E-RECUSAL", $"“{to}”与本案被反映人有已申报的利害关系，应当回避，不能转办给该人员。", "请在其他有权人员中选择。");
        }

        if (task.ClaimedBy == to)
        {
            throw new ConflictException("E-TASK-CLAIMED", $"此事项已由“{to}”签收办理，不需要转办。", "请与签收人联系。");
        }
    }

    private static EntryDraft About(HumanTaskRow task, string kind, JsonObject particulars)
    {
        (particulars["task"], particulars["title"]) = (task.Id, task.Title);
        return new(kind)
        {
            Capacity = task.Body,
            Clauses = task.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Person = task.Person,
            Particulars = particulars,
            Node = new WrittenAt(task.Definition, task.DefinitionVersion, task.Node, task.InstanceId),
        };
    }
}
