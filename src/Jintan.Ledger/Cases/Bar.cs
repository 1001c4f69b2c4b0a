namespace Jintan.Ledger.Cases;

/// <summary>An effect of a decision (art19.p2) with its first and last barred day, both included.</summary>
public sealed class Bar
{
    public long Id { get; set; }

    /// <summary>Null for a decision from before the system.</summary>
    public string? CaseNumber { get; set; }
    public required string PersonId { get; set; }
    public required string Code { get; set; }
    public required string Clause { get; set; }

    /// <summary>Calendar year, for the annual assessment; null for the others.</summary>
    public int? Year { get; set; }
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }
    public required string DecisionNumber { get; set; }

    /// <summary>False once the decision has been revoked or corrected: the bar falls away from the start.</summary>
    public required bool InForce { get; set; }
}
