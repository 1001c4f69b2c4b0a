using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Leaves a hand-over in the outbox of the burst's transaction.</summary>
public static class HandingOver
{
    public static void HandOver(this LedgerTransaction tx, string caseNumber, HandOverMessage message)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(message);
        tx.Insert(new OutboxRow
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Kind = "start",
            CaseNumber = caseNumber,
            Payload = message.ToJson(),
            CreatedAt = tx.Now.UtcDateTime,
        });
    }
}
