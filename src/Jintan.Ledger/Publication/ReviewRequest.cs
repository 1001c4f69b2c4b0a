namespace Jintan.Ledger.Publication;

/// <summary>A draft that its designer holds ready: a second person publishes it or sends it back.</summary>
public sealed class ReviewRequest
{
    public required string Id { get; set; }
    public required string Definition { get; set; }

    /// <summary>The version that it will be.</summary>
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

    /// <summary>First day on which a new case takes this version.</summary>
    public DateOnly? EffectiveFrom { get; set; }
}

public static class ReviewStatus
{
    public const string Open = "open";
    public const string Published = "published";
    public const string Declined = "declined";

    /// <summary>A newer draft took its place before anybody decided.</summary>
    public const string Superseded = "superseded";
}
