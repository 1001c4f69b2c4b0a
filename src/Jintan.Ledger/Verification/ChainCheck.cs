using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Verification;

/// <summary>The first entry of a stream that is not what was written.</summary>
/// <param name="Sequence">Its place; 0 where the finding is about no single entry.</param>
/// <param name="Reason">What is wrong, one Chinese sentence.</param>
public sealed record BrokenEntry(string Stream, long Sequence, string Reason);

/// <summary>What a verification found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Streams">Chains recomputed.</param>
/// <param name="Broken">First broken entry of each stream, and what is wrong with the ledger as a whole.</param>
/// <param name="LastCheckpoint">The newest exported checkpoint that was compared; null: none was given.</param>
/// <param name="Unproved">Entries after it: whether their end was cut off cannot be proved yet.</param>
public sealed record VerificationReport(
    long Entries, long Streams, IReadOnlyList<BrokenEntry> Broken, Checkpoint? LastCheckpoint, long Unproved)
{
    public bool IsIntact => Broken.Count == 0;

    public void Deconstruct(out long entries, out IReadOnlyList<BrokenEntry> broken) => (entries, broken) = (Entries, Broken);
}

/// <summary>Recomputes every chain from the stored contents, and compares it with heads, triggers and exported checkpoints.</summary>
public static class ChainCheck
{
    /// <summary>The chains alone, without checkpoints.</summary>
    public static Task<VerificationReport> RunAsync(LedgerDbContext ledger, CancellationToken cancellation) =>
        RunAsync(ledger, null, null, cancellation);

    /// <summary>One stream alone, from its entries in order.</summary>
    /// <returns>Its first broken entry; null: every link fits.</returns>
    public static BrokenEntry? Verify(string stream, IEnumerable<Entry> entries, StreamHead? head)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var chain = new StreamChain(stream, []);
        Take(chain, entries);
        return chain.End(head);
    }

    /// <summary>One stream with its head, such as they stood together at one moment: others may be writing.</summary>
    public static async Task<(List<Entry> Entries, StreamHead? Head)> ReadAsync(LedgerDbContext ledger, string stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var entries = await EntriesOf(ledger, stream).ToListAsync(cancellation);
        var (head, since) = await SinceAsync(ledger, stream, entries.Count == 0 ? 0 : entries[^1].Sequence, cancellation);
        return ([.. entries, .. since], head);
    }

    private static IQueryable<Entry> EntriesOf(LedgerDbContext ledger, string stream) =>
        ledger.Entries.AsNoTracking().Where(e => e.Stream == stream).OrderBy(e => e.Sequence);

    // A head that is read after the entries may only be ahead of them, and then by entries that were written in between.
    private static async Task<(StreamHead? Head, IReadOnlyList<Entry> Entries)> SinceAsync(
        LedgerDbContext ledger, string stream, long read, CancellationToken cancellation)
    {
        var head = await ledger.StreamHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Stream == stream, cancellation);
        var since = head is not null && head.Sequence > read
            ? await EntriesOf(ledger, stream).Where(e => e.Sequence > read && e.Sequence <= head.Sequence).ToListAsync(cancellation)
            : [];
        return (head, since);
    }

    /// <summary>Reads all entries in order, keeping one link and the heads in memory.</summary>
    /// <param name="exported">Checkpoints that were exported; null: cut-off tails behind a changed head cannot be found.</param>
    /// <param name="progress">Told how many entries were read, every thousand.</param>
    public static async Task<VerificationReport> RunAsync(
        LedgerDbContext ledger, ExportedCheckpoints? exported, Action<long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var heads = await ledger.StreamHeads.AsNoTracking().ToDictionaryAsync(h => h.Stream, StringComparer.Ordinal, cancellation);
        var marks = exported?.Marks() ?? [];
        var broken = new List<BrokenEntry>();
        broken.AddRange(exported?.Faults ?? []);
        broken.AddRange(await TriggerCheck.RunAsync(ledger, cancellation));
        var (count, streams, unproved) = (0L, 0L, 0L);
        StreamChain? chain = null;
        StreamHead? head = null;
        Entry? before = null;
        var links = new LinkBatch();
        var moved = new List<StreamChain>();
        var ordered = ledger.Entries.OrderBy(e => e.Stream).ThenBy(e => e.Sequence);
        await foreach (var batch in EntryRows.ReadAsync(ledger, ordered, cancellation).Chunk(LinkBatch.Most))
        {
            links.Hash(before, batch);
            before = batch[^1];
            foreach (var (place, entry) in batch.Index())
            {
                if (++count % 1000 == 0)
                {
                    progress?.Invoke(count);
                }

                if (chain is null || entry.Stream != chain.Stream)
                {
                    End(chain);
                    streams++;
                    heads.Remove(entry.Stream, out head);
                    marks.Remove(entry.Stream, out var known);
                    chain = new StreamChain(entry.Stream, known ?? []);
                }

                chain.Take(entry, links, place);
            }
        }

        End(chain);
        foreach (var behind in moved)
        {
            (head, var since) = await SinceAsync(ledger, behind.Stream, behind.Sequence, cancellation);
            Take(behind, since);
            count += since.Count;
            Settle(behind);
        }

        broken.AddRange(heads.Values.Select(h => new BrokenEntry(h.Stream, 1, "整条记录链缺失，只剩链头。")));
        broken.AddRange(marks.Where(m => !heads.ContainsKey(m.Key)).Select(m => new BrokenEntry(
            m.Key, 1, $"整条记录链缺失：第{m.Value[^1].Checkpoint}号检查点中有{m.Value[^1].Sequence}条。")));
        return new(count, streams, broken, exported?.Last, unproved);

        void End(StreamChain? ended)
        {
            if (ended is not null && !ended.IsSettledBy(head))
            {
                moved.Add(ended);
            }
            else if (ended is not null)
            {
                Settle(ended);
            }
        }

        void Settle(StreamChain ended)
        {
            if (ended.End(head) is { } found)
            {
                broken.Add(found);
            }

            unproved += ended.Unproved;
        }
    }

    private static void Take(StreamChain chain, IEnumerable<Entry> entries)
    {
        var links = new LinkBatch();
        foreach (var batch in entries.Chunk(LinkBatch.Most))
        {
            links.Hash(chain.Last, batch);
            foreach (var (place, entry) in batch.Index())
            {
                chain.Take(entry, links, place);
            }
        }
    }
}
