namespace Jintan.Ledger.Publication;

/// <summary>What a designer is working on: at most one draft a definition. Its version is drawn when it is published.</summary>
public sealed class DefinitionDraft
{
    public required string Definition { get; set; }
    public required string Name { get; set; }

    /// <summary>The definition in normal form; its own version number means nothing yet.</summary>
    public required string Json { get; set; }
    public required string SavedBy { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime SavedAt { get; set; }
}
