using Jintan.Ledger.Entries;

namespace Jintan.Host.Cases;

/// <summary>What happened, in words. The steps of procedures name their entries themselves; the ledger's own have their names here.</summary>
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
    };

    public static string Of(EntryContent entry)
    {
        var what = Names.GetValueOrDefault(entry.Kind, entry.Kind);
        return entry.Particulars?["title"]?.ToString() is { Length: > 0 } title ? $"{what}：{title}" : what;
    }
}
