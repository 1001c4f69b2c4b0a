using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Checkpoints;

/// <summary>Writes the next checkpoint into a folder outside the database: the heads of the streams that grew since the last one.</summary>
public static class CheckpointExport
{
    /// <returns>The checkpoint, or the last one where nothing was written since; null: the ledger is empty.</returns>
    /// <exception cref="CheckpointRefusedException">A stream holds less than was exported before, or the folder's own files were changed.</exception>
    public static async Task<Checkpoint?> RunAsync(LedgerDbContext ledger, string folder, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(clock);
        var exported = CheckpointFolder.Read(folder);
        if (exported.Faults is [var fault, ..])
        {
            throw new CheckpointRefusedException(fault.Stream, fault.Reason);
        }

        var last = await ledger.Entries.MaxAsync(e => (long?)e.Id, cancellation) ?? 0;
        var leaves = new List<CheckpointLeaf>();
        var missing = exported.Marks();
        await foreach (var head in ledger.StreamHeads.AsNoTracking().OrderBy(h => h.Stream).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            missing.Remove(head.Stream);
            if (Grew(head, exported.Of(head.Stream) is [.., var furthest] ? furthest : null))
            {
                leaves.Add(new(head.Stream, head.Sequence, Convert.ToHexStringLower(head.Sha256), Convert.ToHexStringLower(head.Sm3)));
            }
        }

        if (missing.FirstOrDefault() is { Key: { } gone, Value: [.., var known] })
        {
            throw new CheckpointRefusedException(gone, $"整条记录链缺失，第{known.Checkpoint}号检查点时已有{known.Sequence}条。");
        }

        if (leaves.Count == 0)
        {
            return exported.Last;
        }

        var next = Checkpoint.After(exported.Last, clock.GetUtcNow().UtcDateTime, last, leaves);
        CheckpointFolder.Write(folder, next);
        return next;
    }

    private static bool Grew(StreamHead head, CheckpointMark? known)
    {
        if (known is null || head.Sequence > known.Sequence)
        {
            return true;
        }

        if (head.Sequence < known.Sequence)
        {
            throw new CheckpointRefusedException(head.Stream, $"第{known.Checkpoint}号检查点时已有{known.Sequence}条，现在的链头只到第{head.Sequence}条。");
        }

        return head.Sha256.AsSpan().SequenceEqual(known.Sha256) && head.Sm3.AsSpan().SequenceEqual(known.Sm3)
            ? false
            : throw new CheckpointRefusedException(head.Stream, $"链头与第{known.Checkpoint}号检查点导出的校验值不符。");
    }
}
