using System.Collections.Frozen;

namespace Jintan.Activities.Steps;

/// <summary>What the bodies of the authority register are called.</summary>
public static class BodyNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LG"] = "区作风建设领导小组",
        ["LG_PRINCIPAL"] = "领导小组主要负责同志",
        ["LG_RESPONSIBLE"] = "领导小组相关负责人",
        ["OFFICE"] = "区作风办",
        ["CDI"] = "区纪委监委",
        ["ORG_DEPT"] = "区委组织部",
        ["STANDING"] = "区委常委会",
        ["UNIT"] = "所在单位（主管部门）",
        ["AUTH"] = "有干部管理权限的部门",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All that the Measures name, by code.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>The name, or the code itself where the register holds a body that the Measures do not name.</summary>
    public static string Of(string body) => Names.GetValueOrDefault(body, body);
}
