using System.Collections.Frozen;

namespace Jintan.Activities.Reports;

/// <summary>Events that are counted as they are.</summary>
internal static class PlainFigures
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["transfer-ruled"] = "移送涉嫌违法",
        ["filed-with-office"] = "简化程序",
        ["escalation-ruled"] = "简化程序转报",
        ["party-reviewed"] = "党员检查",
        ["major-problem-reported"] = "重大问题",
        ["complaint-registered"] = "申诉",
        ["decision-revoked"] = "申诉后撤销",
        ["decision-corrected"] = "更正决定",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The figure; null for an event that no figure counts.</summary>
    public static string? Of(string kind) => Names.GetValueOrDefault(kind);
}
