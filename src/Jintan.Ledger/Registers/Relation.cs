namespace Jintan.Ledger.Registers;

/// <summary>A declared relation of an officer to a person of the register: it keeps the officer away from that person's case (回避).</summary>
public sealed class Relation : IDatedRow
{
    public long Id { get; set; }
    public required string Account { get; set; }

    /// <summary>Staff number of the person that the officer is related to.</summary>
    public required string PersonId { get; set; }

    /// <summary>Kind of the relation: kinship, interest, witness, other.</summary>
    public required string Kind { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string SourceDocument { get; set; }
}
