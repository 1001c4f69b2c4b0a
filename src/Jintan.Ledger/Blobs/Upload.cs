namespace Jintan.Ledger.Blobs;

/// <summary>Who brought which bytes, under which name: what a form may name as its attachment.</summary>
public sealed class Upload
{
    public required string BlobHash { get; set; }
    public required string Account { get; set; }
    public required string FileName { get; set; }
    public required DateTime At { get; set; }
}
