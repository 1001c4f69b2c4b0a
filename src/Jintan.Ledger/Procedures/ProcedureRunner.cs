using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Start and resume: the calls by which a person moves a procedure. Each is one burst, one transaction, carried out once.</summary>
/// <param name="law">What the law says on taking back and on sending back with a straight return.</param>
/// <param name="failsAgain">For a rehearsal of a case in which something has failed.</param>
public sealed class ProcedureRunner(
    LedgerWriter writer, ProcedureLibrary library, IServiceProvider services, LawOfMoves law, FailsAgain? failsAgain = null)
{
    private readonly InstanceMoves moves = new(library, services);
    private readonly OutboxRounds rounds = new(writer, library, services, failsAgain);
    private readonly UnattendedBursts unattended = new(writer, failsAgain);

    /// <summary>Starts a procedure from outside and follows its hand-overs.</summary>
    public Task<OperationAnswer> StartAsync(StartProcedure command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OnceAsync(
            command.Actor,
            command.Key,
            $"start {command.Definition} {CanonicalJson.Write(command.Input)}",
            [],
            tx => StartFromOutsideAsync(tx, command, cancellationToken),
            cancellationToken);
    }

    /// <summary>Completes a human task and follows the hand-overs.</summary>
    public Task<OperationAnswer> CompleteAsync(CompleteTask command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OnceAsync(
            command.Actor,
            command.Key,
            $"complete {command.TaskId} {command.Outcome} {CanonicalJson.Write(command.Form)}",
            [],
            tx => CompleteInAsync(tx, command, cancellationToken),
            cancellationToken);
    }

    /// <summary>Opens an earlier task of the same procedure again, with what was handed in as its draft.</summary>
    /// <exception cref="ConflictException">Another act came first, other tasks of the procedure wait, or the case has been handed over.</exception>
    public Task<OperationAnswer> SendBackAsync(SendBack command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OnceAsync(
            command.Actor,
            command.Key,
            $"back {command.TaskId} {command.Node}{(command.IsStraight ? " straight" : "")} {command.Reason}",
            new() { ["to"] = command.Node, ["reason"] = command.Reason },
            async tx =>
            {
                var way = WayBack.Find(tx, command, law);
                var instance = tx.Find<InstanceRow>(way.Open.InstanceId)
                    ?? throw new InvalidOperationException($"Task {way.Open.Id} belongs to no instance.");
                way.Tell(tx, command);
                if (!await moves.ResumeAsync(tx, instance, new Stimulus.StepBack(way.Open.BookmarkId, way.Earlier.Node), cancellationToken))
                {
                    throw WayBack.Blocked;
                }

                way.KeepAsDraft(tx);
                return new OperationAnswer(way.Open.CaseNumber);
            },
            cancellationToken);
    }

    /// <summary>Tells the procedures of a case that something has happened: those that wait for it go on, those that it starts are started.</summary>
    public Task<OperationAnswer> PublishAsync(PublishEvent command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var message = new OutboxMessage.PublishEvent(command.Name, command.Payload, command.CaseNumber, FromInstanceId: "", IsLocal: false);
        return OnceAsync(
            command.Actor,
            command.Key,
            $"event {command.CaseNumber} {command.Name} {CanonicalJson.Write(command.Payload)}",
            [],
            tx => new ValueTask<OperationAnswer>(Leave(tx, command.CaseNumber, message)),
            cancellationToken);
    }

    /// <summary>Ends an instance before its time, with its open tasks and the children that it waits for.</summary>
    /// <exception cref="NotFoundException">There is no such instance.</exception>
    public Task<OperationAnswer> CancelAsync(CancelInstance command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OnceAsync(
            command.Actor,
            command.Key,
            $"cancel {command.InstanceId} {command.Reason}",
            [],
            async tx =>
            {
                var instance = tx.Find<InstanceRow>(command.InstanceId) ?? throw new NotFoundException("没有这个流程实例。");
                return await moves.ResumeAsync(tx, instance, new Stimulus.Cancel(command.Reason, EvenIfFaulted: true), cancellationToken)
                    ? new OperationAnswer(instance.CorrelationId)
                    : throw new ConflictException("E-INSTANCE-DONE", "此流程实例已经结束，不能撤销。", "请刷新页面查看其结果。");
            },
            cancellationToken);
    }

    /// <summary>Delivers what bursts of a case have left for other instances, one burst each, until nothing is left but what is held.</summary>
    public Task DeliverAsync(string caseNumber, CancellationToken cancellationToken) => rounds.DeliverAsync(caseNumber, cancellationToken);

    /// <summary>Delivers what is left of all cases: called when the service starts, and by the sweep.</summary>
    /// <exception cref="AggregateException">Some cases could not go on; the others have been delivered, nothing was lost.</exception>
    public Task DeliverAllAsync(CancellationToken cancellationToken) => rounds.DeliverAllAsync(cancellationToken);

    /// <summary>Fires a timer of a procedure: the item is marked and the instance resumed in one burst.</summary>
    /// <returns>False if the timer was fired before, or its instance no longer waits for it.</returns>
    internal async Task<bool> FireTimerAsync(Deadlines.DueItem item, CancellationToken cancellationToken)
    {
        var caseNumber = await unattended.WriteAsync(
            async tx => Deadlines.DueTaking.TakeDue(tx, item)
                && tx.Find<InstanceRow>(item.InstanceId) is { } instance
                && await moves.ResumeAsync(tx, instance, new Stimulus.Resume(item.BookmarkId!), cancellationToken)
                ? instance.CorrelationId
                : null,
            cancellationToken);
        if (caseNumber is not null)
        {
            await DeliverAsync(caseNumber, cancellationToken);
        }

        return caseNumber is not null;
    }

    /// <summary>Puts the next start of every procedure that a clock starts among the due items.</summary>
    internal Task ScheduleStartsAsync(CancellationToken cancellationToken) => writer.WriteAsync(
        Actor.System,
        tx =>
        {
            library.TakePublished(tx);
            foreach (var start in TimedStart.InEffect(tx, library))
            {
                start.Schedule(tx);
            }

            return new ValueTask<bool>(true);
        },
        cancellationToken);

    /// <summary>Starts the instance that a clock asks for, and schedules the next one, in one burst.</summary>
    /// <returns>False if it was started before, or its version is no longer in effect.</returns>
    internal async Task<bool> FireStartAsync(Deadlines.DueItem item, CancellationToken cancellationToken)
    {
        var caseNumber = await unattended.WriteAsync(
            async tx =>
            {
                if (!Deadlines.DueTaking.TakeDue(tx, item)
                    || TimedStart.InEffect(tx, library).FirstOrDefault(one => one.Key == item.BookmarkId) is not { } start)
                {
                    return null;
                }

                start.Schedule(tx);
                var request = new StartRequest(item.InstanceId, TriggerActivityId: start.Trigger.ActivityId);
                return await moves.StartAsync(tx, start.Definition, start.Version, request, cancellationToken);
            },
            cancellationToken);
        if (caseNumber is not null)
        {
            await DeliverAsync(caseNumber, cancellationToken);
        }

        return caseNumber is not null;
    }

    private async Task<OperationAnswer> OnceAsync(
        Actor actor,
        string key,
        string asked,
        JsonObject tried,
        Func<LedgerTransaction, ValueTask<OperationAnswer>> deed,
        CancellationToken cancellationToken)
    {
        var (answer, mayHaveMessages) = await writer.WriteOrRecordAsync(
            actor,
            tried,
            async tx =>
            {
                var (caseNumber, isFirst) = await tx.OnceAsync(key, asked, async burst => (await deed(burst)).CaseNumber);
                return (new OperationAnswer(caseNumber), !isFirst || tx.HasMessages);
            },
            cancellationToken);
        if (mayHaveMessages)
        {
            await FollowAsync(answer.CaseNumber, cancellationToken);
        }

        return answer;
    }

    // The deed is done whatever becomes of its hand-overs. One that fails stays in the outbox; the sweep tries it again and tells of its failure.
    private async Task FollowAsync(string caseNumber, CancellationToken cancellationToken)
    {
        try
        {
            await DeliverAsync(caseNumber, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return;
        }
    }

    private async ValueTask<OperationAnswer> StartFromOutsideAsync(
        LedgerTransaction tx, StartProcedure command, CancellationToken cancellationToken)
    {
        library.TakePublished(tx);
        var pinned = library.InEffect(tx.Today).Of(command.Definition);
        var request = new StartRequest(InstanceMoves.NewId(), command.Input);
        return new OperationAnswer(await moves.StartAsync(tx, command.Definition, pinned, request, cancellationToken));
    }

    private async ValueTask<OperationAnswer> CompleteInAsync(
        LedgerTransaction tx, CompleteTask command, CancellationToken cancellationToken)
    {
        var task = TaskDesk.OpenTask(tx, command.TaskId);
        TaskDesk.RequireClaimableBy(task, tx.Actor);
        if (Array.IndexOf(task.Outcomes.Split(' '), command.Outcome) < 0)
        {
            throw new ConflictException("E-OUTCOME", $"此事项没有“{command.Outcome}”这一处理选项。", "请在页面所列选项中选择。");
        }

        tx.Submission = new Submission(task, command.Outcome, command.Form);
        task.Status = HumanTaskStatus.Completed;
        task.CompletedBy = tx.Actor.Account;
        task.CompletedAt = tx.Now.UtcDateTime;
        task.Outcome = command.Outcome;
        task.Draft = null;
        task.DraftBy = null;
        tx.Update(task);
        var instance = tx.Find<InstanceRow>(task.InstanceId);
        Stimulus stimulus = new Stimulus.Resume(task.BookmarkId);
        if (task.FormId == BlockedTask.FormId)
        {
            BlockedTask.Release(tx, task, command.Form, instance is null ? EntryKind.HandOverReleased : EntryKind.ProcedureRetried);
            if (instance is null)
            {
                return new OperationAnswer(task.CaseNumber);
            }

            stimulus = new Stimulus.Retry([]);
        }

        return await moves.ResumeAsync(
            tx, instance ?? throw new InvalidOperationException($"Task {task.Id} belongs to no instance."), stimulus, cancellationToken)
            ? new OperationAnswer(task.CaseNumber)
            : throw new ConflictException("E-TASK-DONE", "此事项已经办结或已被撤销。", "请刷新待办列表。");
    }

    private static OperationAnswer Leave(LedgerTransaction tx, string caseNumber, OutboxMessage message)
    {
        tx.Leave(caseNumber, InstanceMoves.NewId(), message);
        return new OperationAnswer(caseNumber);
    }
}
