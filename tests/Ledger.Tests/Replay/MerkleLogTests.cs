using System.Security.Cryptography;
using System.Text;
using Jintan.Ledger.Checkpoints;

namespace Ledger.Tests.Replay;

/// <summary>The tree against the definition of RFC 6962, computed from the top.</summary>
public sealed class MerkleLogTests
{
    [Test]
    public void Should_have_the_roots_of_the_standard([Range(0, 33)] int leaves)
    {
        var all = Enumerable.Range(0, leaves).Select(i => Encoding.UTF8.GetBytes($"leaf {i}")).ToArray();
        var log = new MerkleLog(MerkleLog.Sha256);
        foreach (var leaf in all)
        {
            log = MerkleLog.Resume(MerkleLog.Sha256, log.Frontier);
            log.Add(leaf);
        }

        Assert.That(Convert.ToHexStringLower(log.Root()), Is.EqualTo(Convert.ToHexStringLower(Root(all))));
        Assert.That(log.Size, Is.EqualTo(leaves));
    }

    [Test]
    public void Should_prove_every_leaf_and_nothing_else([Range(1, 17)] int leaves)
    {
        var all = Enumerable.Range(0, leaves).Select(i => Encoding.UTF8.GetBytes($"leaf {i}")).ToArray();
        var root = Root(all);
        for (var i = 0; i < leaves; i++)
        {
            var path = MerkleProof.Of(MerkleLog.Sha256, all, i);

            Assert.That(MerkleProof.Root(MerkleLog.Sha256, all[i], i, leaves, path), Is.EqualTo(root));
            Assert.That(MerkleProof.Root(MerkleLog.Sha256, [1], i, leaves, path), Is.Not.EqualTo(root));
            Assert.That(MerkleProof.Root(MerkleLog.Sha256, all[i], i, leaves, [.. path, root]), Is.Null);
        }
    }

    private static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 0)
        {
            return SHA256.HashData([]);
        }

        if (leaves.Length == 1)
        {
            return SHA256.HashData([0, .. leaves[0]]);
        }

        var half = 1;
        while (half * 2 < leaves.Length)
        {
            half *= 2;
        }

        return SHA256.HashData([1, .. Root(leaves[..half]), .. Root(leaves[half..])]);
    }
}
