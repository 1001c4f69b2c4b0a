namespace Jintan.Activities.Outlines;

/// <summary>Rows of a Markdown table.</summary>
internal static class OutlineTable
{
    public static string Row(params string[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
