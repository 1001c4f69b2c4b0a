using System.Text.Json;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;

namespace Jintan.Ledger.Verification;

/// <summary>One chain while it is recomputed, entry by entry. It keeps the first thing that is wrong.</summary>
/// <param name="marks">What exported checkpoints say of this stream, the shortest first.</param>
internal sealed class StreamChain(string stream, IReadOnlyList<CheckpointMark> marks)
{
    private int nextMark;
    private BrokenEntry? first;

    public string Stream { get; } = stream;

    /// <summary>The last entry that was taken.</summary>
    public Entry? Last { get; private set; }

    /// <summary>Place of the last entry that was taken.</summary>
    public long Sequence => Last?.Sequence ?? 0;

    /// <summary>Entries after the last checkpoint.</summary>
    public long Unproved => Math.Max(0, Sequence - (marks.Count == 0 ? 0 : marks[^1].Sequence));

    /// <param name="links">The batch in which the links of the entry were recomputed.</param>
    public void Take(Entry entry, LinkBatch links, int place)
    {
        var expected = Sequence + 1;
        Last = entry;
        if (first is not null)
        {
            return;
        }

        if ((entry.Sequence != expected ? $"序号不连续：应为{expected}，实为{entry.Sequence}。"
            : links.Difference(place, entry) ?? EntryColumns.Difference(entry, links.Content(place))) is { } reason)
        {
            // A gap is named by the entry that is missing.
            Break(Math.Min(entry.Sequence, expected), reason);
        }

        CompareWithCheckpoint(entry);
    }

    /// <summary>True: nothing more is to be read, for the chain ends where the head says, or something is wrong already.</summary>
    public bool IsSettledBy(StreamHead? head) => first is not null || head?.Sequence == Sequence;

    /// <param name="head">The stored head; null: there is none.</param>
    public BrokenEntry? End(StreamHead? head)
    {
        if (first is null)
        {
            // A later checkpoint that says less proves nothing: what was exported once must still be there.
            var mark = marks.Count == 0 ? null : marks[^1];
            if (mark is not null && mark.Sequence > Sequence)
            {
                Break(Sequence + 1, $"链尾缺失：第{mark.Checkpoint}号检查点时已有{mark.Sequence}条，现有{Sequence}条。");
            }
            else if (head is null)
            {
                Break(Sequence, "没有链头。");
            }
            else if (head.Sequence != Sequence)
            {
                Break(Math.Min(head.Sequence, Sequence) + 1, $"链尾与链头不一致：链头为{head.Sequence}，现有{Sequence}条。");
            }
            else if (Last is not null && !Is(Last, head.Sha256, head.Sm3))
            {
                Break(Sequence, "与链头的校验值不符。");
            }
        }

        return first;
    }

    private void CompareWithCheckpoint(Entry entry)
    {
        while (first is null && nextMark < marks.Count && marks[nextMark].Sequence <= Sequence)
        {
            var mark = marks[nextMark];
            if (mark.Sequence == Sequence && !Is(entry, mark.Sha256, mark.Sm3))
            {
                var from = nextMark == 0 ? 1 : marks[nextMark - 1].Sequence + 1;
                Break(from, $"第{from}条至第{Sequence}条被整体改写：与第{mark.Checkpoint}号检查点导出的校验值不符。");
            }

            nextMark++;
        }
    }

    private static bool Is(Entry entry, ReadOnlySpan<byte> sha256, ReadOnlySpan<byte> sm3) =>
        sha256.SequenceEqual(entry.Sha256) && sm3.SequenceEqual(entry.Sm3);

    private void Break(long at, string reason) => first = new(Stream, at, reason);
}

/// <summary>The columns repeat the content; a column that says something else was changed by hand.</summary>
internal static class EntryColumns
{
    public static string? Difference(Entry entry, ReadOnlySpan<byte> content)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var difference = Member(ref reader, entry);
                if (difference is not null)
                {
                    return difference;
                }

                reader.Skip();
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return $"内容无法读取（{unreadable.Message}）。";
        }
    }

    private static string? Member(ref Utf8JsonReader reader, Entry entry)
    {
        if (reader.ValueTextEquals("stream"u8))
        {
            return Next(ref reader).ValueTextEquals(entry.Stream) ? null : "所在链与内容不符。";
        }

        if (reader.ValueTextEquals("sequence"u8))
        {
            return Next(ref reader).GetInt64() == entry.Sequence ? null : "序号与内容不符。";
        }

        if (reader.ValueTextEquals("at"u8))
        {
            return Next(ref reader).GetDateTime() == entry.At ? null : "时间与内容不符。";
        }

        if (reader.ValueTextEquals("legalDate"u8))
        {
            return Next(ref reader).ValueTextEquals(entry.LegalDate.ToString("yyyy-MM-dd")) ? null : "日期与内容不符。";
        }

        if (reader.ValueTextEquals("actor"u8))
        {
            return Next(ref reader).ValueTextEquals(entry.Actor) ? null : "行为人与内容不符。";
        }

        if (reader.ValueTextEquals("kind"u8))
        {
            return Next(ref reader).ValueTextEquals(entry.Kind) ? null : "事项与内容不符。";
        }

        return null;
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }
}
