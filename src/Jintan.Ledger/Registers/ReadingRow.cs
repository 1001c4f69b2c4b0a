namespace Jintan.Ledger.Registers;

/// <summary>Which sense of a named reading (P01…) is in force from a day on; where no row says otherwise, the published default.</summary>
public sealed class ReadingRow : IDatedRow
{
    public required string Reading { get; set; }

    /// <summary>default or alternative.</summary>
    public required string Choice { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
