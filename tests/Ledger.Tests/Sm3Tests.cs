using Jintan.Ledger.Entries;
using Org.BouncyCastle.Crypto.Digests;

namespace Ledger.Tests;

/// <summary>Eight messages at a time against the examples of GB/T 32905 and against another implementation, which hashes them one by one.</summary>
public sealed class Sm3Tests
{
    private const int PastTwoBlocks = 200;

    [Test]
    public void Should_hash_the_examples_of_the_standard_in_every_lane([Range(0, 7)] int lane)
    {
        var messages = Enumerable.Range(0, 8).Select(i => (i == lane ? "abc"u8 : "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd"u8).ToArray()).ToArray();

        Assert.That(Hashes(messages).Select(Convert.ToHexStringLower), Is.EqualTo(Enumerable.Range(0, 8).Select(i => i == lane
            ? "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
            : "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")));
    }

    [Test]
    public void Should_hash_messages_of_every_length_as_another_implementation_does() => Compare(Enumerable.Range(0, PastTwoBlocks));

    [Test]
    public void Should_hash_short_and_long_messages_beside_each_other() => Compare([9000, 0, 64, 55, 56, 3, 70_000, 119, 120, 1, 4096]);

    [Test]
    public void Should_hash_few_messages([Range(0, 9)] int messages) => Compare(Enumerable.Range(60, messages));

    [Test]
    public void Should_hash_a_thousand_messages_of_any_content()
    {
        var random = new Random(32905);
        var messages = Enumerable.Range(0, 1000).Select(_ => new byte[random.Next(3000)]).ToArray();
        Array.ForEach(messages, random.NextBytes);

        Assert.That(Hashes(messages), Is.EqualTo(messages.Select(Elsewhere)));
    }

    [Test]
    public void Should_hash_one_message_alone() => Assert.That(Sm3.HashData(Message(1000)), Is.EqualTo(Elsewhere(Message(1000))));

    private static void Compare(IEnumerable<int> lengths)
    {
        var messages = lengths.Select(Message).ToArray();

        Assert.That(Hashes(messages), Is.EqualTo(messages.Select(Elsewhere)));
    }

    private static byte[][] Hashes(byte[][] messages)
    {
        var hashes = messages.Select(_ => new byte[32]).ToArray();
        Sm3.HashData([.. messages.Select(message => new ReadOnlyMemory<byte>(message))], hashes);
        return hashes;
    }

    private static byte[] Message(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31 + length))];

    private static byte[] Elsewhere(byte[] message)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(message, 0, message.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
