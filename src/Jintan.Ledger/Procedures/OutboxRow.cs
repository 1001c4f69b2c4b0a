namespace Jintan.Ledger.Procedures;

/// <summary>An effect of one burst on another instance: taken right after the commit, by the sweep at the latest.</summary>
public sealed class OutboxRow
{
    public required string Id { get; set; }

    /// <summary>One of <see cref="OutboxKind"/>: how the payload is to be read.</summary>
    public required string Kind { get; set; }
    public required string CaseNumber { get; set; }
    public required string Payload { get; set; }
    public required DateTime CreatedAt { get; set; }
}

public static class OutboxKind
{
    /// <summary>The case goes on in another procedure: <see cref="HandOverMessage"/>.</summary>
    public const string HandOver = "start";

    /// <summary>From instance to instance: a child's start or end, an event, a cancellation.</summary>
    public const string Message = "message";
}
