using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Registers;

/// <summary>Decisions from before the system: entered from their paper, so that recurrence (art11.item5) and bars (art19.p2) are right from the first day.</summary>
internal static class EarlierDecisionDesk
{
    public static void Write(LedgerTransaction tx, IssuedDecision decision)
    {
        if (tx.Find<IssuedDecision>(decision.Number) is not null)
        {
            throw new ConflictException("E-DECISION-KNOWN", $"决定文号“{decision.Number}”已经登记。", "请核对文号；已登记的内容在登记簿“决定”中查看，同一文号只登记一次。");
        }

        tx.Register("decisions", decision);
    }
}
