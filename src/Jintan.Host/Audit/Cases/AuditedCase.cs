using Jintan.Host.Cases;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Verification;

namespace Jintan.Host.Audit.Cases;

/// <summary>A case with all its entries, as an auditor reads it.</summary>
/// <param name="Broken">What is wrong with its chain; null: every link fits.</param>
public sealed record AuditedCase(CaseLine Line, IReadOnlyList<AuditedEntry> Entries, BrokenEntry? Broken)
{
    /// <summary>The newest exported checkpoint; null: there is none.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Every entry with what became known by it.</summary>
    public IReadOnlyList<(AuditedEntry Entry, IReadOnlyList<FactChange> Changes)> WithChanges()
    {
        var file = new CaseFile(Line.Number);
        return [.. Entries.Select(entry => (entry, FactLines.Take(file, entry.Content)))];
    }

    /// <summary>What cannot be proved of the end of the case's chain, in Chinese.</summary>
    public string Unproved => Checkpoint is null ? "尚未导出检查点：本案记录若被连同链头截断，不能证明。"
        : Entries.Count(entry => entry.Content.At > Checkpoint.At) is > 0 and var since ? $"最近导出的第{Checkpoint.Number}号检查点之后有{since}条记录：若被连同链头截断，尚不能证明。"
        : $"全部记录写于最近导出的第{Checkpoint.Number}号检查点之前，可与其比对。";
}

/// <summary>One entry with everything that it rests on.</summary>
/// <param name="Authority">The row of the authority register that it was done under, with its document; null: none was needed.</param>
public sealed record AuditedEntry(
    EntryContent Content,
    string What,
    string? Organisation,
    string? Capacity,
    string? Authority,
    string Sha256,
    string Sm3)
{
    public bool IsRefused => Content.Kind == EntryKind.Refused;
}

/// <summary>What became known by an entry: the value before, the value after.</summary>
/// <param name="Before">Null: it was not known before.</param>
/// <param name="After">Null: it is known no longer.</param>
public sealed record FactChange(string Path, string? Before, string? After);
