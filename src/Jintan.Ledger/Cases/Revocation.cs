using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Cases;

/// <summary>A decision that was revoked or corrected is kept: its bars fall away from the start, and it no longer counts for recurrence.</summary>
public static class Revocation
{
    /// <param name="state">Of <see cref="IssuedDecision.State"/>.</param>
    /// <returns>How many bars have fallen away.</returns>
    public static int EndDecision(this LedgerTransaction tx, string number, string state)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var decision = tx.Find<IssuedDecision>(number) ?? throw new NotFoundException($"没有文号为“{number}”的问责决定。");
        decision.State = state;
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
