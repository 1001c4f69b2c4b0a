namespace Jintan.Ledger.Entries;

/// <summary>One line of the ledger (台账): written once, never changed, never deleted.</summary>
/// <remarks>
/// <see cref="Content"/> is the truth; the other columns repeat parts of it so that they can be searched,
/// and <c>ledger verify</c> compares them with it.
/// </remarks>
public sealed class Entry
{
    public long Id { get; set; }

    /// <summary>The chain that the entry belongs to, for example <c>case/演坛作案〔2026〕1号</c>.</summary>
    public required string Stream { get; set; }

    /// <summary>Position in the stream, from 1, without gaps.</summary>
    public required long Sequence { get; set; }

    /// <summary>Instant of writing, UTC, whole milliseconds.</summary>
    public required DateTime At { get; set; }

    /// <summary>The same moment as a calendar day in Asia/Shanghai: what the law counts with.</summary>
    public required DateOnly LegalDate { get; set; }

    public required string Actor { get; set; }

    public required string Kind { get; set; }

    /// <summary>Canonical JSON (RFC 8785) of <see cref="EntryContent"/>.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 over the previous entry's hash and the content.</summary>
    public required byte[] Sha256 { get; set; }

    /// <summary>SM3 (GB/T 32905) over the previous entry's hash and the content.</summary>
    public required byte[] Sm3 { get; set; }
}
