using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Cases;

/// <summary>What happened, in words. An entry of a step that is not listed shows the name that the step gave it.</summary>
public static class EntryNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [EntryKind.CaseRegistered] = "登记立号",
        [EntryKind.Refused] = "不符合规定，未予办理",
        [EntryKind.CaseClosed] = "办结",
        [EntryKind.NumberDrawn] = "取号",
        [EntryKind.NumberVoided] = "作废编号",
        [EntryKind.TaskClaimed] = "签收",
        [EntryKind.TaskReleased] = "退签",
        [EntryKind.TaskReturned] = "退回",
        [EntryKind.TaskWithdrawn] = "撤回",
        [EntryKind.Reminded] = "催办",
        [EntryKind.HandOverHeld] = "移交受阻，转区作风办处理",
        [EntryKind.HandOverReleased] = "受阻事项已处理，重新移交",
        [EntryKind.ProcedureFaulted] = "步骤发生故障，程序停住，转区作风办处理",
        [EntryKind.ProcedureRetried] = "故障已处理，重新执行",
        [EntryKind.EventUnheard] = "收到事件，没有等待它的程序",
        [EntryKind.Overdue] = "超过期限",
        [EntryKind.InformantSealed] = "封存举报人信息",
        [EntryKind.UnsealRequested] = "申请查看举报人",
        [EntryKind.UnsealGranted] = "同意查看举报人",
        [EntryKind.UnsealDeclined] = "不同意查看举报人",
        [EntryKind.InformantLookedAt] = "查看举报人",
        [EntryKind.TaskReassigned] = "转办",
        [EntryKind.RecusedUpwards] = "回避，转上一级办理",
        [EntryKind.TaskCompleted] = "办理",
        [StraightBack.Stands] = "只补附件，原办理继续有效",
        [StraightBack.Lapsed] = "所填内容、人员登记已变或者原办理人须回避，重新办理",
        ["case-merged"] = "并入已办案件",
        ["clue-merged"] = "并入重复线索",
        ["verification-checked"] = "核对是否需要核实",
        ["acceptance-ruled"] = "核对受理依据",
        ["start-ruled"] = "核对批准权限",
        ["case-assigned"] = "核对交办依据",
        ["investigation-recorded"] = "核对调查主体和时间顺序",
        ["explanation-given"] = "核对说明",
        ["proposal-notified"] = "核对拟处意见",
        ["person-changed"] = "人员登记有变化",
        ["level-changed"] = "核对级别变化",
        ["returned-for-investigation"] = "退回补充调查",
        ["suspicion-withdrawn"] = "报告已不认为涉嫌违法，不再移送",
        ["suspicion-found"] = "发现涉嫌违法，交移送",
        ["scope-ended"] = "核对是否仍由本级处理",
        ["person-added"] = "登记同案人员",
        ["persons-listed"] = "核对同案各人级别",
        ["report-filed"] = "调查报告入卷",
        ["report-signed"] = "联合调查机关签署报告",
        ["hearing-ruled"] = "核对陈述申辩的答复",
        ["simplified-ruled"] = "审查简化程序的适用",
        ["simplified-left"] = "转普通程序",
        ["escalation-ruled"] = "核对转报依据",
        ["escalation-consent-ruled"] = "核对区作风办集体研究",
        ["office-answer-taken"] = "核对转报答复",
        ["filed-with-office"] = "报区作风办备案",
        ["transfer-ruled"] = "核对移送机关",
        ["joint-proposed"] = "核对三家建议",
        ["standing-committee-ruled"] = "核对区委常委会研究结果",
        ["party-membership-checked"] = "核对是否党员",
        ["party-review-required"] = "核对党员检查的适用",
        ["party-reviewed"] = "核对党员检查",
        ["procedure-finished"] = "程序办结",
        ["report-opened"] = "生成半年报告",
        ["half-year-reported"] = "提交半年分析",
        ["major-problem-reported"] = "报告重大问题",
        ["major-problem-received"] = "收报重大问题",
        ["complaint-registered"] = "登记申诉（办法以外）",
        ["complaint-ruled"] = "复查申诉（办法以外）",
        ["decision-revoked"] = "撤销决定（办法以外）",
        ["unit-studied"] = "核对集体研究意见",
        ["consent-ruled"] = "核对答复",
        ["decision-made"] = "核对决定",
        ["decision-sealed"] = "决定编号定稿",
        ["correction-registered"] = "登记更正",
        ["correction-consent-ruled"] = "核对更正答复",
        ["decision-corrected"] = "核对更正",
        ["decision-announced"] = "核对宣布送达",
        ["formalities-completed"] = "核对手续期限",
    };

    /// <summary>The kind alone, without what it was about.</summary>
    public static string OfKind(string kind) => Names.GetValueOrDefault(kind, kind);

    public static string Of(EntryContent entry)
    {
        var what = OfKind(entry.Kind);
        return entry.Particulars?["title"]?.ToString() is { Length: > 0 } title ? $"{what}：{title}" : what;
    }
}
