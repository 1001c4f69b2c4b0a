using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Registers.Files;

/// <summary>What one change proposes: a row that was filled in, or all rows of a file.</summary>
/// <param name="File">Name of the file; null: one row.</param>
/// <param name="Sha256">Of the file's bytes.</param>
public sealed record ProposedRows(string? File, string? Sha256, IReadOnlyList<RowOfFile> Rows)
{
    private const string FileName = "file";
    private const string Hash = "sha256";
    private const string Lines = "rows";
    private const string LineNumber = "line";
    private const string Row = "row";

    /// <summary>As the change keeps it.</summary>
    public JsonObject ToJson() => new()
    {
        [FileName] = File,
        [Hash] = Sha256,
        [Lines] = new JsonArray([.. Rows.Select(one => (JsonNode)new JsonObject { [LineNumber] = one.Line, [Row] = one.Row.DeepClone() })]),
    };

    /// <param name="proposed">The content of a change: of a file as above, else the row itself.</param>
    public static ProposedRows In(JsonObject proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        return proposed[Lines] is JsonArray lines
            ? new($"{proposed[FileName]}", $"{proposed[Hash]}", [.. lines.Select(one => new RowOfFile(one![LineNumber]!.GetValue<int>(), one[Row]!.AsObject()))])
            : new(null, null, [new(1, proposed)]);
    }

    /// <summary>Writes every row; of a file, the one that cannot be written is named by its line.</summary>
    /// <exception cref="ConflictException">The register cannot take a row: then it takes none.</exception>
    public void WriteTo(Register register, LedgerTransaction tx)
    {
        ArgumentNullException.ThrowIfNull(register);
        foreach (var (line, row) in Rows)
        {
            try
            {
                register.Write(tx, row);
            }
            catch (ConflictException conflict) when (File is not null)
            {
                throw new ConflictException(conflict.Code, $"第{line}行：{conflict.Message}", conflict.Cure);
            }
        }
    }

    /// <summary>What the register has against each row if all are written now.</summary>
    public IReadOnlyList<LineProblem> ProblemsIn(Register register, LedgerTransaction tx)
    {
        ArgumentNullException.ThrowIfNull(register);
        var problems = new List<LineProblem>();
        foreach (var (line, row) in Rows)
        {
            try
            {
                register.Write(tx, row);
            }
            catch (ConflictException conflict)
            {
                problems.Add(new(line, conflict.Message + conflict.Cure));
            }
        }

        return problems;
    }
}
