namespace Jintan.Ledger.Checkpoints;

/// <summary>That a leaf is in a tree (RFC 6962, audit path): the hashes beside it on its way to the root, the lowest first.</summary>
public static class MerkleProof
{
    /// <param name="leaves">Leaves of the whole tree.</param>
    public static IReadOnlyList<byte[]> Of(Func<byte[], byte[]> hash, IReadOnlyList<byte[]> leaves, long index)
    {
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(leaves);
        var path = new List<byte[]>();
        var (from, to) = (0, leaves.Count);
        while (to - from > 1)
        {
            var half = from + Half(to - from);
            path.Add(index < half ? RootOf(half, to) : RootOf(from, half));
            (from, to) = index < half ? (from, half) : (half, to);
        }

        path.Reverse();
        return path;

        byte[] RootOf(int first, int end)
        {
            var log = new MerkleLog(hash);
            for (var i = first; i < end; i++)
            {
                log.Add(leaves[i]);
            }

            return log.Root();
        }
    }

    /// <summary>The root that the path leads to; null: no path of a tree of this size.</summary>
    public static byte[]? Root(Func<byte[], byte[]> hash, byte[] leaf, long index, long size, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(path);
        var (node, last, root) = (index, size - 1, hash([0, .. leaf]));
        if (index < 0 || index > last)
        {
            return null;
        }

        foreach (var beside in path)
        {
            if (last == 0)
            {
                return null;
            }

            if (node % 2 == 1 || node == last)
            {
                root = hash([1, .. beside, .. root]);
                while (node % 2 == 0 && node != 0)
                {
                    (node, last) = (node / 2, last / 2);
                }
            }
            else
            {
                root = hash([1, .. root, .. beside]);
            }

            (node, last) = (node / 2, last / 2);
        }

        return last == 0 ? root : null;
    }

    private static int Half(int count)
    {
        var half = 1;
        while (half * 2 < count)
        {
            half *= 2;
        }

        return half;
    }
}
