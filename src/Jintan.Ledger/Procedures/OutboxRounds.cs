using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Empties the outbox, one burst a message, until nothing is left but what is held.</summary>
internal sealed class OutboxRounds(LedgerWriter writer, ProcedureLibrary library, IServiceProvider services, FailsAgain? failsAgain)
{
    private readonly OutboxDelivery delivery = new(new InstanceMoves(library, services));
    private readonly UnattendedBursts bursts = new(writer, failsAgain);

    public async Task DeliverAsync(string caseNumber, CancellationToken cancellationToken)
    {
        var left = true;
        while (left)
        {
            OutboxRow? next = null;
            try
            {
                left = await bursts.WriteAsync(
                    async tx =>
                    {
                        next = OutboxDelivery.Next(tx, caseNumber);
                        if (next is null)
                        {
                            return false;
                        }

                        await delivery.DeliverAsync(tx, next, cancellationToken);
                        return OutboxDelivery.Next(tx, caseNumber) is not null;
                    },
                    cancellationToken);
            }
            catch (Exception stopped) when (next is { } held && stopped is RefusedException or ConflictException)
            {
                var reason = stopped is RefusedException { Ruling: Law.Ruling.Refused refused } ? refused.Refusal.Sentence : stopped.Message;
                await writer.WriteAsync(Actor.System, tx => new ValueTask<bool>(HeldDelivery.Hold(tx, held, reason)), CancellationToken.None);
            }
        }
    }

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
}
