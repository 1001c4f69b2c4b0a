namespace Jintan.Ledger.Deadlines;

/// <summary>Something that must happen at an instant; the sweep fires it once, late or on several hosts without harm.</summary>
public sealed class DueItem
{
    public required string Id { get; set; }
    /// <summary>The instance that it belongs to, or that it will start.</summary>
    public required string InstanceId { get; set; }

    /// <summary>Bookmark to resume, for timers of the procedure itself; the trigger, for starts.</summary>
    public string? BookmarkId { get; set; }

    /// <summary>Task to remind of or to escalate.</summary>
    public string? TaskId { get; set; }

    /// <summary>resume, start, remind, overdue.</summary>
    public required string Kind { get; set; }
    public required DateTime DueAt { get; set; }
    public DateTime? FiredAt { get; set; }
}

public static class DueKind
{
    public const string Resume = "resume";
    public const string Start = "start";
    public const string Remind = "remind";
    public const string Overdue = "overdue";
}
