using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Cases;

/// <summary>A decision that was revoked: its bars fall away from the start, and it no longer counts for recurrence.</summary>
public static class Revocation
{
    /// <returns>How many bars have fallen away.</returns>
    public static int RevokeDecision(this LedgerTransaction tx, string number)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var decision = tx.Find<IssuedDecision>(number) ?? throw new NotFoundException($"没有文号为“{number}”的问责决定。");
        decision.State = "revoked";
        tx.Update(decision);
        var bars = tx.Where<Bar>("decision_number = @p0", number);
        foreach (var bar in bars)
        {
            bar.InForce = false;
            tx.Update(bar);
        }

        return bars.Count;
    }
}
