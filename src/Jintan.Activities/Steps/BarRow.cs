using Jintan.Law;
using Jintan.Ledger.Cases;

namespace Jintan.Activities.Steps;

/// <summary>A restriction as the ledger keeps it.</summary>
public static class BarRow
{
    /// <param name="caseNumber">Null for a decision from before the system.</param>
    public static Bar Of(Restriction restriction, string? caseNumber, string person, string decision)
    {
        ArgumentNullException.ThrowIfNull(restriction);
        return new()
        {
            CaseNumber = caseNumber,
            PersonId = person,
            Code = RestrictionCodes.CodeOf(restriction.Code),
            Clause = restriction.Basis.Id,
            Year = restriction.Year,
            FirstDay = restriction.From,
            LastDay = restriction.Through,
            DecisionNumber = decision,
            InForce = true,
        };
    }
}
