namespace Jintan.Ledger.Registers;

/// <summary>A row of a register that holds from a day on, both days included, by a document.</summary>
public interface IDatedRow
{
    DateOnly ValidFrom { get; }

    /// <summary>Null while it holds.</summary>
    DateOnly? ValidTo { get; set; }

    string SourceDocument { get; }
}
