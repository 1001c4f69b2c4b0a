namespace Jintan.Ledger.Tasks;

/// <summary>A task that waits for, or was done by, an officer.</summary>
public sealed class HumanTaskRow
{
    public required string Id { get; set; }
    public required string CaseNumber { get; set; }
    public required string InstanceId { get; set; }
    public required string BookmarkId { get; set; }
    public required string Definition { get; set; }
    public required int DefinitionVersion { get; set; }
    public required string Node { get; set; }

    /// <summary>事项, as the inbox shows it.</summary>
    public required string Title { get; set; }
    public required string FormId { get; set; }

    /// <summary>Clause ids, space separated.</summary>
    public required string Clauses { get; set; }

    /// <summary>Competent body, derived: OFFICE, UNIT, LG_RESPONSIBLE, ...</summary>
    public required string Body { get; set; }
    public required string OrganisationId { get; set; }

    /// <summary>Which of the case's persons the task is about.</summary>
    public string? Person { get; set; }

    /// <summary>Lawful choices, space separated outcome names.</summary>
    public required string Outcomes { get; set; }
    public required string Status { get; set; }
    public required DateTime CreatedAt { get; set; }

    /// <summary>Last day on which the task is in time, that day included; null: no limit.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Clause id if the limit is statutory; null if it is a local policy limit.</summary>
    public string? DueClause { get; set; }
    public string? ClaimedBy { get; set; }
    public DateTime? ClaimedAt { get; set; }

    /// <summary>暂存: what was typed and not yet submitted, JSON.</summary>
    public string? Draft { get; set; }
    public string? DraftBy { get; set; }
    public string? CompletedBy { get; set; }
    public DateTime? CompletedAt { get; set; }
    public string? Outcome { get; set; }
}

public static class HumanTaskStatus
{
    public const string Open = "open";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
}
