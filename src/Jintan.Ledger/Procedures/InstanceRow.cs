namespace Jintan.Ledger.Procedures;

/// <summary>One running or finished procedure of a case: the engine's own state.</summary>
public sealed class InstanceRow
{
    public required string Id { get; set; }
    public required string Definition { get; set; }
    public required int Version { get; set; }
    public required string ContentHash { get; set; }

    /// <summary>Case number; empty until the first burst has drawn it.</summary>
    public required string CorrelationId { get; set; }
    public string? ParentId { get; set; }
    public required string Status { get; set; }
    public required string SubStatus { get; set; }
    public required byte[] State { get; set; }

    /// <summary>Raised by every burst; a burst that finds another number has lost the race and is tried again.</summary>
    public required long Revision { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime UpdatedAt { get; set; }
}
