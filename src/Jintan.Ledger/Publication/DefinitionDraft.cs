namespace Jintan.Ledger.Publication;

/// <summary>What a designer is working on: at most one draft a definition. Its version is drawn when it is published.</summary>
public sealed class DefinitionDraft
{
    public required string Definition { get; set; }
    public required string Name { get; set; }

    /// <summary>The definition in normal form; its own version number means nothing yet.</summary>
    public required string Json { get; set; }
    public required string SavedBy { get; set; }

    /// <summary>Accounts of all who have saved it, a space between: none of them may publish it.</summary>
    public required string Editors { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime SavedAt { get; set; }
}
