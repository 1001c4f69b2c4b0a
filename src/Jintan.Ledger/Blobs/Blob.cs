namespace Jintan.Ledger.Blobs;

/// <summary>Bytes under their own SHA-256: attachments and issued documents. Immutable.</summary>
public sealed class Blob
{
    /// <summary>SHA-256 in lower-case hex.</summary>
    public required string Hash { get; set; }
    public required string ContentType { get; set; }
    public required long Size { get; set; }
    public required byte[] Bytes { get; set; }
    public required DateTime CreatedAt { get; set; }
}
