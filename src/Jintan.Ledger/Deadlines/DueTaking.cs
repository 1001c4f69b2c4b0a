using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Deadlines;

internal static class DueTaking
{
    /// <summary>Marks an item as fired; false if somebody else was faster.</summary>
    public static bool TakeDue(this LedgerTransaction tx, DueItem item) =>
        tx.Execute("UPDATE due_items SET fired_at = @p0 WHERE id = @p1 AND fired_at IS NULL", tx.Now.UtcDateTime, item.Id) == 1;
}
