namespace Jintan.Host.Cases;

/// <summary>What the procedures are called on pages.</summary>
public static class ProcedureNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["12-acceptance"] = "线索受理",
        ["12v-verification"] = "线索核实",
        ["13-start-approval"] = "启动审批",
        ["14a-unit-investigation"] = "单位调查",
        ["14b-joint-investigation"] = "联合调查",
        ["14c-leading-group-investigation"] = "领导小组直接调查",
        ["14d-no-accountability"] = "不予问责",
        ["14t-transfer"] = "移送",
        ["15a-committee-review-ordinary"] = "审理决定（一般人员）",
        ["15b-committee-review-section-level"] = "审理决定（科级干部）",
        ["16-simplified-procedure"] = "简化程序",
        ["16e-simplified-escalation"] = "简化程序报批",
        ["17-announcement"] = "宣布送达",
        ["17c-correction"] = "更正",
        ["18-party-members"] = "党员检查",
        ["19-formalities"] = "手续办理",
        ["20-half-year-report"] = "半年分析",
        ["20m-major-problem"] = "重大问题报告",
        ["c-complaint"] = "申诉复查",
    };

    /// <summary>The definition's id where it has no name here: a procedure made by designers.</summary>
    public static string Of(string definition) => Names.GetValueOrDefault(definition, definition);
}
