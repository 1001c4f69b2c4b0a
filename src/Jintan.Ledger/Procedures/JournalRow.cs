namespace Jintan.Ledger.Procedures;

/// <summary>One line of an instance's journal: an activity started, completed, suspended, faulted.</summary>
public sealed class JournalRow
{
    public long Id { get; set; }
    public required string InstanceId { get; set; }
    public required long Sequence { get; set; }
    public required string ActivityId { get; set; }
    public required string EventName { get; set; }
    public required DateTime At { get; set; }
    public required string Actor { get; set; }

    /// <summary>The whole record as the engine wrote it, JSON.</summary>
    public required string Record { get; set; }
}
