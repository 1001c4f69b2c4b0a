using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Jintan.Ledger.Entries;

/// <summary>The link from one entry to the next: hash over the previous hash and the content, in both algorithms.</summary>
public static class HashChain
{
    /// <summary>What the first entry of a stream is chained to.</summary>
    public static byte[] Origin { get; } = new byte[32];

    public static (byte[] Sha256, byte[] Sm3) Link(byte[] previousSha256, byte[] previousSm3, string content) =>
        Link(previousSha256, previousSm3, Encoding.UTF8.GetBytes(content));

    /// <param name="content">The content in UTF-8.</param>
    public static (byte[] Sha256, byte[] Sm3) Link(byte[] previousSha256, byte[] previousSm3, byte[] content) =>
        (LinkSha256(previousSha256, content), LinkSm3(previousSm3, content));

    private static byte[] LinkSha256(byte[] previous, byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private static byte[] LinkSm3(byte[] previous, byte[] content)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(previous, 0, previous.Length);
        digest.BlockUpdate(content, 0, content.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
