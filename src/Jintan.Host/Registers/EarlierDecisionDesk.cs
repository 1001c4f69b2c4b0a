using Jintan.Activities.Questions;
using Jintan.Activities.Steps;
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

        var person = tx.PersonToday(decision.PersonId) ?? throw new ConflictException(
            "E-NO-PERSON", $"人员登记中没有工号“{decision.PersonId}”今天有效的记录，影响期无从推算（第十九条）。", "请核对工号，或者先在人员登记中登记该人员。");
        tx.Register("decisions", decision);
        var then = tx.PersonUntilToday(decision.PersonId).FirstOrDefault(row => row.ValidFrom < decision.DecidedOn);
        foreach (var restriction in decision.State == IssuedDecision.InForce ? Eligibility.BarsOf(person, decision, then, tx.Law()) : [])
        {
            tx.Insert(BarRow.Of(restriction, null, decision.PersonId, decision.Number));
        }
    }
}
