namespace Jintan.Ledger.Procedures;

/// <summary>A version of a workflow definition, as JSON, with the hashes that pin it.</summary>
public sealed class DefinitionRow
{
    public required string Definition { get; set; }
    public required int Version { get; set; }
    public required string Name { get; set; }

    /// <summary>draft, published, retired.</summary>
    public required string Status { get; set; }
    public required string Json { get; set; }
    public required string ContentHash { get; set; }
    public required string MeaningHash { get; set; }
    public required DateTime CreatedAt { get; set; }
    public DateTime? PublishedAt { get; set; }

    /// <summary>First day on which a new case takes this version.</summary>
    public DateOnly? EffectiveFrom { get; set; }
}

public static class DefinitionStatus
{
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Retired = "retired";
}
