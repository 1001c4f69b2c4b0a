using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Start and resume: the two calls by which a person moves a procedure. Each is one burst, one transaction, carried out once.</summary>
public sealed class ProcedureRunner(
    LedgerWriter writer, ProcedureLibrary library, IServiceProvider services)
{
    /// <summary>Starts a procedure from outside and follows its hand-overs.</summary>
    public Task<OperationAnswer> StartAsync(StartProcedure command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OnceAsync(
            command.Actor,
            command.Key,
            $"start {command.Definition} {CanonicalJson.Write(command.Input)}",
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
            tx => CompleteInAsync(tx, command, cancellationToken),
            cancellationToken);
    }

    /// <summary>Delivers what bursts of a case have left for other instances, one burst each, until nothing is left but what is held.</summary>
    public async Task DeliverAsync(string caseNumber, CancellationToken cancellationToken)
    {
        while (await NextAsync(caseNumber, cancellationToken) is { } next)
        {
            try
            {
                await writer.WriteAsync(Actor.System, tx => DeliverOneAsync(tx, next, cancellationToken), cancellationToken);
            }
            catch (Exception stopped) when (stopped is RefusedException or ConflictException)
            {
                var reason = stopped is RefusedException { Ruling: Law.Ruling.Refused refused } ? refused.Refusal.Sentence : stopped.Message;
                await writer.WriteAsync(Actor.System, tx => new ValueTask<bool>(HeldDelivery.Hold(tx, next, reason)), CancellationToken.None);
            }
        }
    }

    private Task<OutboxRow?> NextAsync(string caseNumber, CancellationToken cancellationToken) => writer.WriteAsync(
        Actor.System,
        tx => new ValueTask<OutboxRow?>(
            tx.Where<OutboxRow>($"case_number = @p0 AND {HeldDelivery.NotHeld} ORDER BY created_at, id", caseNumber).FirstOrDefault()),
        cancellationToken);

    /// <summary>Delivers what is left of all cases: called when the service starts, and by the sweep.</summary>
    /// <exception cref="AggregateException">Some cases could not go on; the others have been delivered, nothing was lost.</exception>
    public async Task DeliverAllAsync(CancellationToken cancellationToken)
    {
        var cases = await writer.WriteAsync(
            Actor.System,
            tx => new ValueTask<string[]>([.. tx.Where<OutboxRow>($"{HeldDelivery.NotHeld} ORDER BY created_at, id").Select(row => row.CaseNumber).Distinct()]),
            cancellationToken);
        var failures = new List<Exception>();
        foreach (var caseNumber in cases)
        {
            try
            {
                await DeliverAsync(caseNumber, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One case that cannot go on must not hold up the others; its failure is thrown below.
                failures.Add(new InvalidOperationException($"Hand-over of case {caseNumber} failed.", failure));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    /// <summary>Fires a timer of a procedure: the item is marked and the instance resumed in one burst.</summary>
    /// <returns>False if the timer was fired before, or its instance no longer waits for it.</returns>
    internal async Task<bool> FireTimerAsync(Deadlines.DueItem item, CancellationToken cancellationToken)
    {
        var caseNumber = await writer.WriteAsync(
            Actor.System,
            async tx =>
            {
                if (!tx.TakeDue(item) || tx.Find<InstanceRow>(item.InstanceId) is not { } instance)
                {
                    return null;
                }

                await ResumeAsync(tx, instance, new Stimulus.Resume(item.BookmarkId!), cancellationToken);
                return instance.CorrelationId;
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
        Func<LedgerTransaction, ValueTask<OperationAnswer>> burst,
        CancellationToken cancellationToken)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));
        try
        {
            var answer = await writer.WriteAsync(
                actor,
                async tx =>
                {
                    if (tx.Find<OperationRow>(key) is { } done)
                    {
                        return done.Actor == actor.Account && done.Fingerprint == fingerprint
                            ? new OperationAnswer(done.Answer)
                            : throw new ConflictException(
                                "E-KEY-REUSED", "这次提交的编号已经用于另一项操作，本次没有执行。", "请重新打开页面后再提交。");
                    }

                    var fresh = await burst(tx);
                    tx.Insert(new OperationRow
                    {
                        OperationKey = key,
                        Actor = actor.Account,
                        Fingerprint = fingerprint,
                        Answer = fresh.CaseNumber,
                        At = tx.Now.UtcDateTime,
                    });
                    return fresh;
                },
                cancellationToken);
            await DeliverAsync(answer.CaseNumber, cancellationToken);
            return answer;
        }
        catch (RefusedException refused)
        {
            await writer.WriteAsync(actor, tx => RefusalRecord.WriteAsync(tx, refused), CancellationToken.None);
            throw;
        }
    }

    private async ValueTask<OperationAnswer> StartFromOutsideAsync(
        LedgerTransaction tx, StartProcedure command, CancellationToken cancellationToken)
    {
        var pinned = library.InEffect(tx.Today).Of(command.Definition);
        var caseNumber = await StartInstanceAsync(
            tx, command.Definition, pinned, NewId(), command.Input, correlationId: "", cancellationToken);
        return new OperationAnswer(caseNumber);
    }

    private async ValueTask<OperationAnswer> CompleteInAsync(
        LedgerTransaction tx, CompleteTask command, CancellationToken cancellationToken)
    {
        var task = TaskDesk.OpenTask(tx, command.TaskId);
        TaskDesk.RequireClaimableBy(task, tx.Actor);
        if (!task.Outcomes.Split(' ').Contains(command.Outcome, StringComparer.Ordinal))
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
        if (task.FormId == HeldDelivery.FormId)
        {
            HeldDelivery.Release(tx, task, command.Form);
            return new OperationAnswer(task.CaseNumber);
        }

        var instance = tx.Find<InstanceRow>(task.InstanceId)
            ?? throw new InvalidOperationException($"Task {task.Id} belongs to no instance.");
        await ResumeAsync(tx, instance, new Stimulus.Resume(task.BookmarkId), cancellationToken);
        return new OperationAnswer(task.CaseNumber);
    }

    /// <returns>False if another host has delivered it meanwhile.</returns>
    private async ValueTask<bool> DeliverOneAsync(LedgerTransaction tx, OutboxRow next, CancellationToken cancellationToken)
    {
        var caseNumber = next.CaseNumber;
        if (tx.Execute("DELETE FROM outbox WHERE id = @p0", next.Id) == 0)
        {
            return false;
        }

        var handOver = HandOverMessage.Parse(next.Payload);
        var file = tx.Find<Cases.CaseRow>(caseNumber)!;
        // The row's id becomes the instance's: a message that is delivered twice meets its own key.
        await StartInstanceAsync(
            tx,
            handOver.Definition,
            ProcedureSet.Parse(file.ProcedureSet).Of(handOver.Definition),
            next.Id,
            handOver.Input,
            caseNumber,
            cancellationToken);
        file.Procedure = handOver.Definition;
        tx.Update(file);
        return true;
    }

    private async ValueTask<string> StartInstanceAsync(
        LedgerTransaction tx,
        string definition,
        PinnedVersion pinned,
        string instanceId,
        JsonObject? input,
        string correlationId,
        CancellationToken cancellationToken)
    {
        var workflow = library.Pinned(definition, pinned.Version, pinned.ContentHash);
        tx.Running = new RunningProcedure(definition, pinned.Version);
        var request = new StartRequest(instanceId, input, correlationId.Length == 0 ? null : correlationId);
        var burst = await WorkflowRunner.StartAsync(workflow, request, Context(tx, cancellationToken));
        return BurstRecord.Store(tx, burst, null, workflow.ContentHash);
    }

    private async ValueTask ResumeAsync(
        LedgerTransaction tx, InstanceRow instance, Stimulus stimulus, CancellationToken cancellationToken)
    {
        var workflow = library.Pinned(instance.Definition, instance.Version, instance.ContentHash);
        tx.Running = new RunningProcedure(instance.Definition, instance.Version);
        var state = WorkflowStateSerializer.Read(instance.State, workflow);
        var burst = await WorkflowRunner.ResumeAsync(workflow, state, stimulus, Context(tx, cancellationToken));
        if (!burst.Changed)
        {
            throw new ConflictException("E-TASK-DONE", "此事项已经办结或已被撤销。", "请刷新待办列表。");
        }

        BurstRecord.Store(tx, burst, instance, workflow.ContentHash);
    }

    private BurstContext Context(LedgerTransaction tx, CancellationToken cancellationToken) => new(
        new BurstServices(services, tx),
        tx.Now,
        NewId,
        // Not incidents of the procedure: what stands against the step itself, and the database's own failures.
        failure => failure is RefusedException or SubmissionRefusedException or ConflictException or NotFoundException or RaceLostException or DbException,
        library,
        CancellationToken: cancellationToken);

    private static string NewId() => Guid.CreateVersion7().ToString("n");
}
