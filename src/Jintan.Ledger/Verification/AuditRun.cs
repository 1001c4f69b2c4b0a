namespace Jintan.Ledger.Verification;

/// <summary>A verification or recomputation of the whole ledger that an auditor has set going: how far it is, what it found.</summary>
public sealed class AuditRun
{
    public required string Id { get; set; }

    /// <summary>Account of the auditor.</summary>
    public required string StartedBy { get; set; }
    public required DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }

    /// <summary>Entries read so far, and entries there were when it began.</summary>
    public required long Done { get; set; }
    public required long Total { get; set; }

    /// <summary>What was found, JSON; null while it runs.</summary>
    public string? Result { get; set; }
}
