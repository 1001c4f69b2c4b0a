using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Registers;

/// <summary>回避: a declared relation keeps an officer away from the case before anything is done.</summary>
public static class Recusal
{
    /// <param name="persons">Staff numbers of the persons that the case is about.</param>
    /// <exception cref="ConflictException">The actor is related to one of them.</exception>
    public static void RequireNoRelation(this LedgerTransaction tx, IEnumerable<string> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        if (persons.Any(person => tx.RelationsBetween(tx.Actor.Account, person).Count > 0))
        {
            throw new ConflictException(
                "E-RECUSAL",
                "您与本案被反映人有已申报的利害关系，应当回避，不能签收或者办理。",
                "请由本单位其他有权人员办理；负责人本人须回避的，由上一级机关决定。");
        }
    }
}
