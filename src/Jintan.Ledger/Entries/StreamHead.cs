namespace Jintan.Ledger.Entries;

/// <summary>The last entry of a stream: where the next one is chained to.</summary>
public sealed class StreamHead
{
    public required string Stream { get; set; }
    public required long Sequence { get; set; }
    public required byte[] Sha256 { get; set; }
    public required byte[] Sm3 { get; set; }
}
