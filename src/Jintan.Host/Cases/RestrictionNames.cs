namespace Jintan.Host.Cases;

/// <summary>What the effects of a decision (影响) are called on pages, by the code of the law's term.</summary>
public static class RestrictionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["RES_ASSESS"] = "取消当年年度考核评优评先资格",
        ["RES_NO_PROMOTION"] = "不得提拔",
        ["RES_NO_KEY_USE"] = "不得重用",
        ["RES_NO_EQUIV_POST"] = "不得重新担任与原任职务相当的领导职务",
        ["RES_EXTERNAL"] = "按纪律、政务处分的相关规定办理",
        ["OV_NO_LEADING_POST"] = "不得安排领导职务（上级规定）",
        ["OV_NO_HIGHER_POST"] = "不得担任高于原职务层次的领导职务或者晋升职级（上级规定）",
        ["OV_NO_RANK_OR_KEY_USE"] = "不得晋升职级或者进一步使用（上级规定）",
    };

    public static string Of(string code) => Names.GetValueOrDefault(code, code);
}
