using System.Security.Cryptography;

namespace Jintan.Ledger.Checkpoints;

/// <summary>
/// An append-only Merkle tree (RFC 6962) of which only the roots of its full subtrees are kept: adding a leaf costs a logarithm, the tree itself
/// is never stored. Leaves are hashed with a leading 0, inner nodes with a leading 1.
/// </summary>
/// <param name="hash">SHA-256 or SM3.</param>
public sealed class MerkleLog(Func<byte[], byte[]> hash)
{
    private readonly List<(long Size, byte[] Root)> subtrees = [];

    /// <summary>How many leaves were added.</summary>
    public long Size { get; private set; }

    public void Add(byte[] leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var (size, root) = (1L, hash([0, .. leaf]));
        while (subtrees.Count > 0 && subtrees[^1].Size == size)
        {
            root = Node(subtrees[^1].Root, root);
            size *= 2;
            subtrees.RemoveAt(subtrees.Count - 1);
        }

        subtrees.Add((size, root));
        Size++;
    }

    /// <summary>Root over all leaves; the hash of nothing where there are none.</summary>
    public byte[] Root()
    {
        if (subtrees.Count == 0)
        {
            return hash([]);
        }

        var root = subtrees[^1].Root;
        for (var i = subtrees.Count - 2; i >= 0; i--)
        {
            root = Node(subtrees[i].Root, root);
        }

        return root;
    }

    /// <summary>Roots of the full subtrees, the largest first: all that the next checkpoint needs.</summary>
    public IReadOnlyList<string> Frontier => [.. subtrees.Select(subtree => $"{subtree.Size}:{Convert.ToHexStringLower(subtree.Root)}")];

    public static MerkleLog Resume(Func<byte[], byte[]> hash, IEnumerable<string> frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        var log = new MerkleLog(hash);
        foreach (var subtree in frontier)
        {
            var (size, root) = subtree.Split(':') is [var s, var r] ? (long.Parse(s), Convert.FromHexString(r)) : throw new FormatException($"'{subtree}' is no subtree of a checkpoint.");
            log.subtrees.Add((size, root));
            log.Size += size;
        }

        return log;
    }

    public static byte[] Sha256(byte[] bytes) => SHA256.HashData(bytes);

    public static byte[] Sm3(byte[] bytes) => Entries.Sm3.HashData(bytes);

    private byte[] Node(byte[] left, byte[] right) => hash([1, .. left, .. right]);
}
