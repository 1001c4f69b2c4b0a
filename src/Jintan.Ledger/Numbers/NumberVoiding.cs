using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Numbers;

/// <summary>Voids a number (作废): it stays in its series with the reason and is never given out again.</summary>
public static class NumberVoiding
{
    /// <exception cref="ConflictException">It was never drawn, is void already, or something that holds stands under it.</exception>
    public static void Void(this LedgerTransaction tx, string number, string reason)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var drawn = tx.Find<DrawnNumber>(number)
            ?? throw new ConflictException("E-NUMBER-UNKNOWN", $"没有编过“{number}”这个号。", "请核对案号或者文号。");
        if (drawn.VoidReason is not null)
        {
            throw new ConflictException("E-NUMBER-VOID", $"“{number}”已经作废：{drawn.VoidReason}", "作废的号不再使用，也不需要再次作废。");
        }

        RequireUnused(tx, number);
        drawn.VoidReason = reason;
        tx.Update(drawn);
        tx.AppendTo(Streams.Numbers(drawn.Series, drawn.Year), new EntryDraft(EntryKind.NumberVoided)
        {
            Particulars = new() { ["number"] = number, ["reason"] = reason },
        });
    }

    private static void RequireUnused(LedgerTransaction tx, string number)
    {
        if (tx.Find<IssuedDecision>(number) is { State: IssuedDecision.InForce })
        {
            throw new ConflictException("E-NUMBER-USED", $"文号“{number}”的问责决定仍然有效，不能作废（第十七条）。", "决定被撤销后，才能作废其文号。");
        }

        if (tx.Find<CaseRow>(number) is { } file && (file.Status == CaseStatus.Open || file.DecisionNumber is not null))
        {
            throw new ConflictException("E-NUMBER-USED", $"案号“{number}”的案件在办或者已经作出决定，不能作废。", "只有误立、撤回、并案后办结的案件，案号可以作废。");
        }
    }
}
