namespace Jintan.Ledger.Cases;

/// <summary>A case as lists and searches show it; everything in it can be rebuilt from the entries.</summary>
public sealed class CaseRow
{
    /// <summary>案号, unique.</summary>
    public required string Number { get; set; }
    public required string Title { get; set; }

    /// <summary>Names of the persons concerned, as in the register.</summary>
    public required string Subjects { get; set; }

    /// <summary>Organisation of the persons concerned (register id).</summary>
    public required string UnitId { get; set; }

    /// <summary>open, closed.</summary>
    public required string Status { get; set; }

    /// <summary>Definition id of the procedure that the case stands in.</summary>
    public required string Procedure { get; set; }
    public required string RegisteredBy { get; set; }
    public required DateTime RegisteredAt { get; set; }
    public DateTime? ClosedAt { get; set; }

    /// <summary>文号 of the first decision, once issued; a case with several persons has more.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Pinned procedure set: definition id → version and content hash, JSON.</summary>
    public required string ProcedureSet { get; set; }
}
