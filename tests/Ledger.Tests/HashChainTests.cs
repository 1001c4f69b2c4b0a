using Databases;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>The chain against the published test vectors of FIPS 180-4 and GB/T 32905, and against what the writer stores.</summary>
[OnEveryDatabase]
public sealed class HashChainTests(string database) : LedgerTest(database)
{
    private const string Long = "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd";

    [TestCase("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [TestCase(Long, "625b41490b883891943c5fa54ad45d7c900b9b6e91e159334e320b1f5215a209", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Should_hash_as_the_standards_say(string content, string sha256, string sm3)
    {
        var link = HashChain.Link([], [], content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Convert.ToHexStringLower(link.Sha256), Is.EqualTo(sha256));
            Assert.That(Convert.ToHexStringLower(link.Sm3), Is.EqualTo(sm3));
        }
    }

    [Test]
    public void Should_hash_the_previous_hash_before_the_content() =>
        Assert.That(HashChain.Link("ab"u8.ToArray(), "ab"u8.ToArray(), "c"), Is.EqualTo(HashChain.Link([], [], "abc")));

    [Test]
    public void Should_begin_with_thirty_two_zero_bytes() => Assert.That(HashChain.Origin, Is.EqualTo(new byte[32]));

    [Test]
    public async Task Should_chain_each_stream_by_itself_without_gaps()
    {
        await Ledger.WriteAsync(tx =>
        {
            tx.AppendTo("case/1", new EntryDraft("first"));
            tx.AppendTo("case/2", new EntryDraft("other"));
            tx.AppendTo("case/1", new EntryDraft("second"));
        });
        await Ledger.WriteAsync(tx => tx.AppendTo("case/1", new EntryDraft("third")));

        await using var ledger = Ledger.Query();
        var (sha256, sm3) = (HashChain.Origin, HashChain.Origin);
        var entries = await ledger.Entries.Where(e => e.Stream == "case/1").OrderBy(e => e.Sequence).ToListAsync();
        Assert.That(entries.Select(e => (e.Sequence, e.Kind)), Is.EqualTo(new[] { (1L, "first"), (2L, "second"), (3L, "third") }));
        foreach (var entry in entries)
        {
            (sha256, sm3) = HashChain.Link(sha256, sm3, entry.Content);
            Assert.That((entry.Sha256, entry.Sm3), Is.EqualTo((sha256, sm3)));
        }

        var head = await ledger.StreamHeads.SingleAsync(h => h.Stream == "case/1");
        Assert.That((head.Sequence, head.Sha256, head.Sm3), Is.EqualTo((3L, sha256, sm3)));
    }
}
