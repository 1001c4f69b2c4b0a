namespace Jintan.Ledger.Procedures;

/// <summary>An effect of one burst on another instance: taken right after the commit, by the sweep at the latest.</summary>
public sealed class OutboxRow
{
    public required string Id { get; set; }

    /// <summary>start, event, child.</summary>
    public required string Kind { get; set; }
    public required string CaseNumber { get; set; }
    public required string Payload { get; set; }
    public required DateTime CreatedAt { get; set; }
}
