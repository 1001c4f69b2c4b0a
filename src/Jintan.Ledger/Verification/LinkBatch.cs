using System.Security.Cryptography;
using System.Text;
using Jintan.Ledger.Entries;

namespace Jintan.Ledger.Verification;

/// <summary>Entries whose links are recomputed together, in buffers that are used again.</summary>
/// <remarks>
/// Each link is recomputed from the stored hashes of the entry before it. As long as every link fits, that is the same as
/// recomputing the chain from its origin; behind the first that does not, nothing is compared.
/// </remarks>
internal sealed class LinkBatch
{
    /// <summary>Entries of one batch.</summary>
    public const int Most = 64;

    private readonly byte[][] linked = [.. Enumerable.Range(0, Most).Select(_ => new byte[4096])];
    private readonly byte[][] sha256 = [.. Enumerable.Range(0, Most).Select(_ => new byte[HashChain.Origin.Length])];
    private readonly byte[][] sm3 = [.. Enumerable.Range(0, Most).Select(_ => new byte[HashChain.Origin.Length])];
    private readonly ReadOnlyMemory<byte>[] messages = new ReadOnlyMemory<byte>[Most];

    /// <param name="before">The entry that was read before the first.</param>
    public void Hash(Entry? before, ReadOnlySpan<Entry> entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var previous = before?.Stream == entries[i].Stream ? before : null;
            messages[i] = Message(i, entries[i].Content);
            (previous?.Sha256 ?? HashChain.Origin).CopyTo(linked[i], 0);
            SHA256.HashData(messages[i].Span, sha256[i]);
            (previous?.Sm3 ?? HashChain.Origin).CopyTo(linked[i], 0);
            before = entries[i];
        }

        Sm3.HashData(messages.AsSpan(0, entries.Length), sm3);
    }

    /// <summary>What is wrong with the links of an entry of the batch; null: they fit.</summary>
    public string? Difference(int place, Entry entry) =>
        !sha256[place].AsSpan().SequenceEqual(entry.Sha256) ? "内容与SHA-256校验值不符。"
        : !sm3[place].AsSpan().SequenceEqual(entry.Sm3) ? "内容与SM3校验值不符。"
        : null;

    /// <summary>The content of an entry of the batch in UTF-8.</summary>
    public ReadOnlySpan<byte> Content(int place) => messages[place].Span[HashChain.Origin.Length..];

    private ReadOnlyMemory<byte> Message(int place, string content)
    {
        var most = HashChain.Origin.Length + Encoding.UTF8.GetMaxByteCount(content.Length);
        if (linked[place].Length < most)
        {
            linked[place] = new byte[most * 2];
        }

        return linked[place].AsMemory(0, HashChain.Origin.Length + Encoding.UTF8.GetBytes(content, linked[place].AsSpan(HashChain.Origin.Length)));
    }
}
