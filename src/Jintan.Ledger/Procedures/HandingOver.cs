using Jintan.Engine.Execution;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Leaves effects on other instances in the outbox of the burst's transaction.</summary>
public static class HandingOver
{
    public static void HandOver(this LedgerTransaction tx, string caseNumber, HandOverMessage message)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(message);
        tx.Leave(new OutboxRow
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Kind = OutboxKind.HandOver,
            CaseNumber = caseNumber,
            Payload = message.ToJson(),
            CreatedAt = tx.Now.UtcDateTime,
        });
    }

    /// <summary>Leaves a message from instance to instance.</summary>
    /// <param name="id">Unique; of messages of the same moment the smaller is delivered first.</param>
    internal static void Leave(this LedgerTransaction tx, string caseNumber, string id, OutboxMessage message) => tx.Leave(new OutboxRow
    {
        Id = id,
        Kind = OutboxKind.Message,
        CaseNumber = caseNumber,
        Payload = message.ToJson(),
        CreatedAt = tx.Now.UtcDateTime,
    });
}
