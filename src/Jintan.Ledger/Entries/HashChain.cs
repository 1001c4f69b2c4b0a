using System.Security.Cryptography;
using System.Text;

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
        (SHA256.HashData([.. previousSha256, .. content]), Sm3.HashData([.. previousSm3, .. content]));
}
