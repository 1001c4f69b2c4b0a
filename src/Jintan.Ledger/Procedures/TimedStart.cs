using Jintan.Engine.Definitions;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>
/// A procedure in effect that a clock starts. Its next start stands among the due items: it takes place once, late or on several hosts;
/// what was missed while no host ran is one start.
/// </summary>
internal sealed record TimedStart(string Definition, PinnedVersion Version, WorkflowTrigger Trigger)
{
    public string Key => InstanceMoves.IdOf(Definition, Version.ContentHash, Trigger.ActivityId);

    public static IEnumerable<TimedStart> InEffect(LedgerTransaction tx, ProcedureLibrary library) =>
        from one in library.InEffect(tx.Today).Versions
        from trigger in library.Pinned(tx, one.Key, one.Value.Version, one.Value.ContentHash).Triggers
        where trigger.IsTimed
        select new TimedStart(one.Key, one.Value, trigger);

    /// <summary>Puts the next start among the due items, unless it stands there.</summary>
    public void Schedule(LedgerTransaction tx)
    {
        // The definition's row is the lock: of two hosts the second finds the item of the first.
        tx.Find<DefinitionRow>(Definition, Version.Version);
        if (tx.Count<DueItem>("bookmark_id = @p0 AND fired_at IS NULL", Key) > 0 || Trigger.NextAfter(tx.Now) is not { } due)
        {
            return;
        }

        var instance = InstanceMoves.IdOf(Key, $"{due:O}");
        tx.Insert(new DueItem { Id = instance, InstanceId = instance, BookmarkId = Key, Kind = DueKind.Start, DueAt = due.UtcDateTime });
    }
}
