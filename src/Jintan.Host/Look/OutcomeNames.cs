namespace Jintan.Host.Look;

/// <summary>What the outcomes of the steps that ask the law are called on a drawing; those of tasks are called as their buttons.</summary>
internal static class OutcomeNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Done"] = "完成",
        ["Accepted"] = "受理", ["NotAccepted"] = "不予受理", ["Returned"] = "退回", ["PassedOn"] = "转有权机关",
        ["Verified"] = "无须再核实", ["NeedsVerification"] = "须先核实",
        ["Approved"] = "批准", ["Rejected"] = "不批准", ["Agreed"] = "同意", ["Refused"] = "不同意",
        ["Unit"] = "单位调查", ["Joint"] = "联合调查", ["LeadingGroupDirect"] = "领导小组直接调查", ["Upward"] = "由区以上机关管理", ["OutOfScope"] = "不履行公职",
        ["AccountabilityNeeded"] = "需要问责", ["NotNeeded"] = "不需要问责",
        ["None"] = "没有涉嫌违法", ["Suspected"] = "涉嫌违法",
        ["Heard"] = "已经听取", ["Rehear"] = "再次听取", ["Unanimous"] = "意见一致", ["Dissent"] = "有不同意见",
        ["Member"] = "党员", ["NotMember"] = "非党员", ["Upheld"] = "维持", ["Revoked"] = "撤销",
        ["DisciplineCommission"] = "区纪委监委", ["OrganisationDepartment"] = "区委组织部",
    };

    /// <summary>The outcome itself where a designer has named one of his own.</summary>
    public static string Of(string outcome) => All.GetValueOrDefault(outcome, outcome);
}
