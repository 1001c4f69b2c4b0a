using Jintan.Ledger.Entries;

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
        [EntryKind.Reminded] = "催办",
        [EntryKind.HandOverHeld] = "移交受阻，转区作风办处理",
        [EntryKind.HandOverReleased] = "受阻事项已处理，重新移交",
        [EntryKind.Overdue] = "超过期限",
        ["task-completed"] = "办理",
        ["verification-checked"] = "核对是否需要核实",
        ["acceptance-ruled"] = "核对受理依据",
        ["start-ruled"] = "核对批准权限",
        ["case-assigned"] = "核对交办依据",
        ["investigation-recorded"] = "核对调查主体和时间顺序",
        ["explanation-given"] = "核对说明",
        ["proposal-notified"] = "核对拟处意见",
        ["unit-studied"] = "核对集体研究意见",
        ["consent-ruled"] = "核对答复",
        ["decision-made"] = "核对决定",
        ["decision-sealed"] = "决定编号定稿",
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
