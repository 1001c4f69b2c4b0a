namespace Jintan.Ledger.Publication;

/// <summary>What a designer asks a second person for: to publish a draft, or to retire a published version.</summary>
public sealed class ReviewRequest
{
    public required string Id { get; set; }
    public required string Definition { get; set; }

    /// <summary>The version that it will be, or that is to be retired.</summary>
    public required int Version { get; set; }
    public required string Name { get; set; }

    /// <summary>The very text that was requested; a later draft does not change it.</summary>
    public required string Json { get; set; }
    public required string ContentHash { get; set; }
    public required string RequestedBy { get; set; }

    /// <summary>Accounts of all who have worked on the text, a space between.</summary>
    public required string Editors { get; set; }
    public required DateTime RequestedAt { get; set; }
    public required string Status { get; set; }
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was sent back.</summary>
    public string? Reason { get; set; }

    /// <summary>First day on which a new case takes this version, or takes it no longer.</summary>
    public DateOnly? EffectiveFrom { get; set; }
}

public static class ReviewStatus
{
    /// <summary>Waits to be published.</summary>
    public const string Open = "open";

    /// <summary>Waits to be retired.</summary>
    public const string Retiring = "retiring";
    public const string Published = "published";
    public const string Retired = "retired";
    public const string Declined = "declined";

    /// <summary>A newer draft took its place before anybody decided.</summary>
    public const string Superseded = "superseded";
}
