namespace Jintan.Ledger.Registers;

/// <summary>An entry of a catalogue outside the Measures that article 5 refers to; the version in force on the day of the conduct counts.</summary>
public sealed class CatalogueEntry : IDatedRow
{
    /// <summary>Which catalogue.</summary>
    public required string Catalogue { get; set; }

    /// <summary>Number of the clause, or name of the project.</summary>
    public required string Item { get; set; }
    public required string Text { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
