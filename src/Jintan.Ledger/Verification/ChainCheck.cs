using System.Text.Json;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Ledger.Verification;

/// <summary>The first entry of a stream that is not what was written.</summary>
/// <param name="Reason">What is wrong, one Chinese sentence.</param>
public sealed record BrokenEntry(string Stream, long Sequence, string Reason);

/// <summary>Recomputes every chain from the stored contents.</summary>
public static class ChainCheck
{
    /// <summary>Reads all entries in order, keeping one link in memory.</summary>
    /// <returns>How many entries were read, and the first broken entry of each stream.</returns>
    public static async Task<(long Entries, IReadOnlyList<BrokenEntry> Broken)> RunAsync(
        LedgerDbContext ledger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var heads = await ledger.StreamHeads.AsNoTracking().ToDictionaryAsync(h => h.Stream, cancellationToken);
        var broken = new List<BrokenEntry>();
        var count = 0L;
        var chain = new Chain("", heads);
        await foreach (var entry in ledger.Entries.AsNoTracking()
            .OrderBy(e => e.Stream).ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            if (entry.Stream != chain.Stream)
            {
                Report(chain.End());
                chain = new Chain(entry.Stream, heads);
            }

            Report(chain.Next(entry));
        }

        Report(chain.End());
        broken.AddRange(heads.Values.Select(h => new BrokenEntry(h.Stream, 1, "整条记录链缺失，只剩链头。")));
        return (count, broken);

        void Report(BrokenEntry? found)
        {
            if (found is not null)
            {
                broken.Add(found);
            }
        }
    }

    private sealed class Chain(string stream, Dictionary<string, StreamHead> heads)
    {
        private byte[] sha256 = HashChain.Origin;
        private byte[] sm3 = HashChain.Origin;
        private long sequence;
        private bool isBroken;

        public string Stream { get; } = stream;

        public BrokenEntry? Next(Entry entry)
        {
            if (isBroken)
            {
                return null;
            }

            var (expected, expectedSm3) = HashChain.Link(sha256, sm3, entry.Content);
            var reason = entry.Sequence != sequence + 1 ? $"序号不连续：应为{sequence + 1}，实为{entry.Sequence}。"
                : !expected.AsSpan().SequenceEqual(entry.Sha256) ? "内容与SHA-256校验值不符。"
                : !expectedSm3.AsSpan().SequenceEqual(entry.Sm3) ? "内容与SM3校验值不符。"
                : Columns(entry);
            (sha256, sm3, sequence) = (expected, expectedSm3, entry.Sequence);
            return reason is null ? null : Break(entry.Sequence, reason);
        }

        public BrokenEntry? End()
        {
            if (Stream.Length == 0)
            {
                return null;
            }

            var known = heads.Remove(Stream, out var head);
            return isBroken ? null
                : !known ? Break(sequence, "没有链头。")
                : head!.Sequence != sequence ? Break(sequence + 1, $"链尾缺失：链头为{head.Sequence}，现有{sequence}条。")
                : head.Sha256.AsSpan().SequenceEqual(sha256) && head.Sm3.AsSpan().SequenceEqual(sm3) ? null
                : Break(sequence, "与链头的校验值不符。");
        }

        /// <summary>The columns repeat the content; a column that says something else was changed by hand.</summary>
        private static string? Columns(Entry entry)
        {
            EntryContent content;
            try
            {
                content = EntryText.Parse(entry.Content);
            }
            catch (JsonException unreadable)
            {
                return $"内容无法读取（{unreadable.Message}）。";
            }

            return content.Stream != entry.Stream || content.Sequence != entry.Sequence ? "所在链或者序号与内容不符。"
                : content.At != entry.At || content.LegalDate != entry.LegalDate ? "时间与内容不符。"
                : content.Actor != entry.Actor || content.Kind != entry.Kind ? "行为人或者事项与内容不符。"
                : null;
        }

        private BrokenEntry Break(long at, string reason)
        {
            isBroken = true;
            return new(Stream, at, reason);
        }
    }
}
