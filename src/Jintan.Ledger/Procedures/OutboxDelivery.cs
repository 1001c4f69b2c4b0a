using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Carries one message of the outbox to the instance that it is for, in a burst of its own.</summary>
internal sealed class OutboxDelivery(InstanceMoves moves)
{
    /// <summary>The oldest message of a case that no open task holds back.</summary>
    public static OutboxRow? Next(LedgerTransaction tx, string caseNumber) =>
        tx.Where<OutboxRow>($"case_number = @p0 AND {HeldDelivery.NotHeld} ORDER BY created_at, id", caseNumber) is [var oldest, ..] ? oldest : null;

    /// <returns>False if another host has delivered it meanwhile.</returns>
    public async ValueTask<bool> DeliverAsync(LedgerTransaction tx, OutboxRow row, CancellationToken cancellationToken)
    {
        // The delete is the lock and the key: of two deliveries the second finds nothing.
        if (tx.Execute("DELETE FROM outbox WHERE id = @p0", row.Id) == 0)
        {
            return false;
        }

        await (row.Kind switch
        {
            OutboxKind.HandOver => HandOverAsync(tx, row, cancellationToken),
            OutboxKind.Message => DeliverAsync(tx, row, OutboxMessage.Parse(row.Payload), cancellationToken),
            _ => throw new InvalidOperationException($"Outbox message {row.Id} is of kind '{row.Kind}', which this program does not know."),
        });
        return true;
    }

    private async ValueTask HandOverAsync(LedgerTransaction tx, OutboxRow row, CancellationToken cancellationToken)
    {
        var handOver = HandOverMessage.Parse(row.Payload);
        var pinned = new CaseProcedures(tx, moves.Library, row.CaseNumber).Pinned(handOver.Definition);
        var request = new StartRequest(row.Id, handOver.Input, row.CaseNumber);
        await moves.StartAsync(tx, handOver.Definition, pinned, request, cancellationToken);
        var file = tx.Find<CaseRow>(row.CaseNumber)!;
        file.Procedure = handOver.Definition;
        tx.Update(file);
    }

    private async ValueTask DeliverAsync(LedgerTransaction tx, OutboxRow row, OutboxMessage message, CancellationToken cancellationToken)
    {
        var caseNumber = row.CaseNumber;
        switch (message)
        {
            case OutboxMessage.StartWorkflow start:
                var pinned = new CaseProcedures(tx, moves.Library, caseNumber).Pinned(start.DefinitionId);
                // A child works on its parent's case unless it is told another one.
                var correlation = start.CorrelationId ?? (caseNumber.Length == 0 ? null : caseNumber);
                await moves.StartAsync(
                    tx, start.DefinitionId, pinned, new StartRequest(start.InstanceId, start.Input, correlation, Parent: start.Parent), cancellationToken);
                break;
            case OutboxMessage.ChildCompleted child:
                await ResumeAsync(tx, child.ParentInstanceId, child.Stimulus, cancellationToken);
                break;
            case OutboxMessage.CancelWorkflow cancel:
                await ResumeAsync(tx, cancel.InstanceId, new Stimulus.Cancel(cancel.Reason, EvenIfFaulted: true), cancellationToken);
                break;
            case OutboxMessage.PublishEvent { IsLocal: true } local:
                await ResumeAsync(tx, local.FromInstanceId, new Stimulus.Event(local.Name, local.Payload), cancellationToken);
                break;
            case OutboxMessage.PublishEvent published:
                await PublishAsync(tx, row.Id, published, published.CorrelationId ?? caseNumber, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"A message of type {message.GetType().Name} has no delivery.");
        }
    }

    /// <summary>
    /// An event reaches the instances of one case, and starts those procedures of the case that begin with it: procedures of different cases
    /// never move each other. One that meets nobody is put on record.
    /// </summary>
    private async ValueTask PublishAsync(
        LedgerTransaction tx, string id, OutboxMessage.PublishEvent published, string caseNumber, CancellationToken cancellationToken)
    {
        var isHeard = false;
        foreach (var instance in tx.Where<InstanceRow>("correlation_id = @p0 AND status = 'Running' ORDER BY created_at, id", caseNumber))
        {
            isHeard |= await moves.ResumeAsync(tx, instance, new Stimulus.Event(published.Name, published.Payload?.DeepClone()), cancellationToken);
        }

        foreach (var (definition, version, trigger) in new CaseProcedures(tx, moves.Library, caseNumber).StartedBy(published.Name))
        {
            var request = new StartRequest(
                InstanceMoves.IdOf(id, definition, trigger.ActivityId), CorrelationId: caseNumber.Length == 0 ? null : caseNumber,
                TriggerActivityId: trigger.ActivityId, TriggerPayload: published.Payload?.DeepClone());
            await moves.StartAsync(tx, definition, version, request, cancellationToken);
            isHeard = true;
        }

        if (!isHeard)
        {
            PutOnRecord(tx, published.Name, caseNumber);
        }
    }

    private static void PutOnRecord(LedgerTransaction tx, string eventName, string caseNumber)
    {
        var draft = new EntryDraft(EntryKind.EventUnheard) { Particulars = new JsonObject { ["event"] = eventName } };
        if (tx.CaseExists(caseNumber))
        {
            tx.Append(tx.OpenCase(caseNumber), draft);
        }
        else
        {
            tx.AppendTo(Streams.Intake, draft);
        }
    }

    /// <summary>An instance that no longer waits is left as it is: the message has come too late, which is no failure.</summary>
    private async ValueTask ResumeAsync(LedgerTransaction tx, string instanceId, Stimulus stimulus, CancellationToken cancellationToken)
    {
        var instance = tx.Find<InstanceRow>(instanceId)
            ?? throw new InvalidOperationException($"A message is for instance {instanceId}, which does not exist.");
        await moves.ResumeAsync(tx, instance, stimulus, cancellationToken);
    }
}
