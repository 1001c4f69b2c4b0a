using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Registers;

/// <summary>The registers as they stand on the day of the burst.</summary>
public static class RegisterQueries
{
    private const string ValidOn = "valid_from <= @p1 AND (valid_to IS NULL OR valid_to >= @p1)";

    /// <summary>The person's row that is valid today, or null.</summary>
    public static RegisteredPerson? PersonToday(this LedgerTransaction tx, string id)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<RegisteredPerson>($"id = @p0 AND {ValidOn}", id, tx.Today).SingleOrDefault();
    }

    /// <summary>The organisation's row that is valid today, or null.</summary>
    public static Organisation? OrganisationToday(this LedgerTransaction tx, string id)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<Organisation>($"id = @p0 AND {ValidOn}", id, tx.Today).SingleOrDefault();
    }

    /// <summary>Who may act as this body today.</summary>
    public static IReadOnlyList<Authority> AuthoritiesToday(this LedgerTransaction tx, string body)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<Authority>($"body = @p0 AND {ValidOn} ORDER BY id", body, tx.Today);
    }

    /// <summary>Everything that this account may act as today.</summary>
    public static IReadOnlyList<Authority> AuthoritiesOf(this LedgerTransaction tx, string account)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<Authority>($"account = @p0 AND {ValidOn} ORDER BY id", account, tx.Today);
    }

    /// <summary>What the register has said of a person until today, the newest first.</summary>
    public static IReadOnlyList<RegisteredPerson> PersonUntilToday(this LedgerTransaction tx, string id)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<RegisteredPerson>("id = @p0 AND valid_from <= @p1 ORDER BY valid_from DESC", id, tx.Today);
    }

    /// <summary>What keeps this account away from a person's case today.</summary>
    public static IReadOnlyList<Relation> RelationsBetween(this LedgerTransaction tx, string account, string person)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<Relation>($"account = @p0 AND person_id = @p2 AND {ValidOn}", account, tx.Today, person);
    }

    /// <summary>Decisions against a person, oldest first; one that was corrected counts as its correction.</summary>
    public static IReadOnlyList<Cases.IssuedDecision> DecisionsAgainst(this LedgerTransaction tx, string person)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return tx.Where<Cases.IssuedDecision>("person_id = @p0 AND state <> @p1 ORDER BY effective_on", person, Cases.IssuedDecision.Changed);
    }
}
