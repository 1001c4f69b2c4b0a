namespace Jintan.Ledger.Cases;

/// <summary>A decision that was issued: what recurrence (art11.item5) and bars are computed from.</summary>
public sealed class IssuedDecision
{
    public const string InForce = "in_force";
    public const string Revoked = "revoked";

    /// <summary>A correcting decision has taken its place.</summary>
    public const string Changed = "changed";

    /// <summary>文号.</summary>
    public required string Number { get; set; }

    /// <summary>案号; null for a decision from before the system, entered from its paper.</summary>
    public string? CaseNumber { get; set; }
    public required string PersonId { get; set; }

    /// <summary>Method codes, space separated.</summary>
    public required string Methods { get; set; }
    public required DateOnly DecidedOn { get; set; }
    public required DateOnly EffectiveOn { get; set; }

    /// <summary>in_force, revoked, changed (names of the law's decision states).</summary>
    public required string State { get; set; }

    /// <summary>SHA-256 of the issued text; equal to that of the consented text. Null for a decision from before the system.</summary>
    public string? TextHash { get; set; }

    /// <summary>The paper that a decision from before the system was entered from.</summary>
    public string? SourceDocument { get; set; }

    /// <exception cref="ConflictException">It has been revoked or corrected.</exception>
    public void RequireCorrectable()
    {
        if (State != InForce)
        {
            throw new ConflictException(
                "E-DECISION-NOT-IN-FORCE",
                $"{Number}已经{(State == Revoked ? "撤销" : "更正")}，不能再更正（第十七条）。",
                "请核对文号；已经更正的，对更正后的决定提出。");
        }
    }
}
