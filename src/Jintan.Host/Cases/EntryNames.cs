using Jintan.Ledger.Entries;

namespace Jintan.Host.Cases;

/// <summary>What happened, in words. A kind without a name here is shown as it stands.</summary>
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
        [EntryKind.Overdue] = "超过期限",
        ["verification-checked"] = "核对是否须经核实",
        ["acceptance-ruled"] = "核对受理条件",
        ["start-ruled"] = "核对批准权限",
        ["case-assigned"] = "核对交办对象",
        ["investigation-recorded"] = "核对调查主体和时间",
        ["explanation-given"] = "核对不予问责的说明",
        ["proposal-notified"] = "核对拟处意见和告知",
        ["unit-studied"] = "核对集体研究和处理意见",
        ["consent-ruled"] = "核对区作风办的答复",
        ["decision-made"] = "核对作出决定的条件",
        ["decision-sealed"] = "决定编号、封存，计算影响期",
        ["decision-announced"] = "核对宣布和送达",
        ["formalities-completed"] = "核对手续办理期限",
    };

    public static string Of(EntryContent entry)
    {
        var what = Names.GetValueOrDefault(entry.Kind, entry.Kind);
        return entry.Particulars?["title"]?.ToString() is { Length: > 0 } title ? $"{what}：{title}" : what;
    }
}
