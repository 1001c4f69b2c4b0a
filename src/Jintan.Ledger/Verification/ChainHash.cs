using System.Security.Cryptography;
using Jintan.Ledger.Entries;
using Org.BouncyCastle.Crypto.Digests;

namespace Jintan.Ledger.Verification;

/// <summary>The running hashes of one chain, without a new object for each link.</summary>
internal sealed class ChainHash
{
    private readonly SM3Digest digest = new();
    private readonly byte[] sha256 = [.. HashChain.Origin];
    private readonly byte[] sm3 = [.. HashChain.Origin];
    private byte[] linked = new byte[4096];

    public ReadOnlySpan<byte> Sha256 => sha256;

    public ReadOnlySpan<byte> Sm3 => sm3;

    public void Add(ReadOnlySpan<byte> content)
    {
        if (linked.Length < content.Length + 32)
        {
            linked = new byte[content.Length * 2 + 32];
        }

        sha256.CopyTo(linked, 0);
        content.CopyTo(linked.AsSpan(32));
        SHA256.HashData(linked.AsSpan(0, content.Length + 32), sha256);
        digest.BlockUpdate(sm3, 0, sm3.Length);
        digest.BlockUpdate(content);
        digest.DoFinal(sm3, 0);
    }
}
