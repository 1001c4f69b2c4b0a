using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Checkpoints;

/// <summary>Writes the next checkpoint into a folder outside the database. Only the streams that grew since the last one are looked at.</summary>
public static class CheckpointExport
{
    /// <summary>A server database may commit a smaller id after a larger one; a stream that is looked at twice does no harm.</summary>
    private const int Overlap = 1_000;

    /// <returns>The checkpoint, or the last one where nothing was written since; null: the ledger is empty.</returns>
    public static async Task<Checkpoint?> RunAsync(LedgerDbContext ledger, string folder, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(clock);
        var before = CheckpointFolder.Last(folder);
        var last = await ledger.Entries.MaxAsync(e => (long?)e.Id, cancellation) ?? 0;
        if (last == (before?.LastEntry ?? 0))
        {
            return before;
        }

        var from = before is null ? 0 : before.LastEntry - Overlap;
        var grown = ledger.Entries.Where(e => e.Id > from).Select(e => e.Stream).Distinct();
        var heads = await ledger.StreamHeads.AsNoTracking().Where(h => grown.Contains(h.Stream)).OrderBy(h => h.Stream).ToListAsync(cancellation);
        var known = before?.Leaves.ToDictionary(leaf => leaf.Stream, leaf => leaf.Sequence, StringComparer.Ordinal) ?? [];
        var leaves = heads.Where(h => known.GetValueOrDefault(h.Stream) < h.Sequence)
            .Select(h => new CheckpointLeaf(h.Stream, h.Sequence, Convert.ToHexStringLower(h.Sha256), Convert.ToHexStringLower(h.Sm3)))
            .ToList();
        var next = Checkpoint.After(before, clock.GetUtcNow().UtcDateTime, last, leaves);
        CheckpointFolder.Write(folder, next);
        return next;
    }
}
