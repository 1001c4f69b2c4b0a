using Jintan.Ledger.Cases;

namespace Jintan.Host.Cases;

/// <summary>A case as a line of a list.</summary>
public sealed record CaseLine(
    string Number, string Title, string Subjects, string Unit, string Procedure, bool IsOpen, DateTime RegisteredAt, string? DecisionNumber)
{
    public static CaseLine Of(CaseRow row, IReadOnlyDictionary<string, string> units) => new(
        row.Number,
        row.Title,
        row.Subjects,
        units.GetValueOrDefault(row.UnitId, row.UnitId),
        ProcedureNames.Of(row.Procedure),
        row.Status == "open",
        row.RegisteredAt,
        row.DecisionNumber);
}
