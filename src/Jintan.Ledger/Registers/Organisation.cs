namespace Jintan.Ledger.Registers;

/// <summary>An organisation of the district, dated, with the document that establishes it.</summary>
public sealed class Organisation : IDatedRow
{
    public required string Id { get; set; }
    public required string Name { get; set; }

    /// <summary>机关代字, used in document numbers.</summary>
    public required string Code { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
