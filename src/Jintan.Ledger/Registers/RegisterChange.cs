namespace Jintan.Ledger.Registers;

/// <summary>A row that one person has proposed for a register and a second one confirms or rejects. Until then it counts for nothing.</summary>
public sealed class RegisterChange
{
    public required string Id { get; set; }
    public required string Register { get; set; }

    /// <summary>The row as it was proposed, as JSON.</summary>
    public required string Row { get; set; }
    public required string ProposedBy { get; set; }
    public required DateTime ProposedAt { get; set; }

    /// <summary>Of <see cref="ChangeStatus"/>.</summary>
    public required string Status { get; set; }
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
}

/// <summary>Where a proposed change stands.</summary>
public static class ChangeStatus
{
    public const string Proposed = "proposed";
    public const string Confirmed = "confirmed";
    public const string Rejected = "rejected";
}
