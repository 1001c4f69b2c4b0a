using System.Collections.Frozen;

namespace Jintan.Law;

/// <summary>The codes that article 9 knows, with their kinds and names.</summary>
public static class MethodNames
{
    private static readonly FrozenDictionary<string, (MethodKind Kind, string Name)> Known =
        new Dictionary<string, (MethodKind Kind, string Name)>(StringComparer.Ordinal)
        {
            ["M1"] = (MethodKind.Criticism, "批评教育"),
            ["M2"] = (MethodKind.OrderedReview, "责令检查"),
            ["M3"] = (MethodKind.CirculatedCriticism, "通报"),
            ["M4"] = (MethodKind.Admonition, "诫勉"),
            ["M5"] = (MethodKind.Organisational, "组织调整或者组织处理"),
            ["M5a"] = (MethodKind.Organisational, "停职检查"),
            ["M5b"] = (MethodKind.Organisational, "调整职务"),
            ["M5c"] = (MethodKind.Organisational, "引咎辞职"),
            ["M5d"] = (MethodKind.Organisational, "责令辞职"),
            ["M5e"] = (MethodKind.Organisational, "免职"),
            ["M5f"] = (MethodKind.Organisational, "降职"),
            ["M6"] = (MethodKind.Sanction, "纪律、政务处分"),
            ["M6A1"] = (MethodKind.Sanction, "警告"),
            ["M6A2"] = (MethodKind.Sanction, "记过"),
            ["M6A3"] = (MethodKind.Sanction, "记大过"),
            ["M6A4"] = (MethodKind.Sanction, "降级"),
            ["M6A5"] = (MethodKind.Sanction, "撤职"),
            ["M6A6"] = (MethodKind.Sanction, "开除"),
            ["M6P"] = (MethodKind.PartySanction, "党纪处分"),
            ["M6P1"] = (MethodKind.PartySanction, "党内警告"),
            ["M6P2"] = (MethodKind.PartySanction, "党内严重警告"),
            ["M6P3"] = (MethodKind.PartySanction, "撤销党内职务"),
            ["M6P4"] = (MethodKind.PartySanction, "留党察看"),
            ["M6P5"] = (MethodKind.PartySanction, "开除党籍"),
            ["NONE"] = (MethodKind.None, "免除问责"),
            ["H1"] = (MethodKind.ByContract, "按相关规定或者合同约定处理"),
            ["H2"] = (MethodKind.Dismissal, "解聘或者辞退"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code that article 9 knows.</summary>
    public static IEnumerable<string> Codes => Known.Keys.Order(StringComparer.Ordinal);

    internal static MethodKind KindOf(string code) => Known.TryGetValue(code, out var known) ? known.Kind : MethodKind.Unknown;

    internal static string NameOf(string code) => Known.TryGetValue(code, out var known) ? known.Name : code;
}
