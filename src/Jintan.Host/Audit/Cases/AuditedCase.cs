using Jintan.Host.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Verification;

namespace Jintan.Host.Audit.Cases;

/// <summary>A case with all its entries, as an auditor reads it.</summary>
/// <param name="Broken">What is wrong with its chain; null: every link fits.</param>
public sealed record AuditedCase(CaseLine Line, IReadOnlyList<AuditedEntry> Entries, BrokenEntry? Broken);

/// <summary>One entry with everything that it rests on.</summary>
/// <param name="Authority">The row of the authority register that it was done under, with its document; null: none was needed.</param>
/// <param name="Changes">What became known: the value before, the value after.</param>
public sealed record AuditedEntry(
    EntryContent Content,
    string What,
    string? Organisation,
    string? Capacity,
    string? Authority,
    IReadOnlyList<FactChange> Changes,
    string Sha256,
    string Sm3)
{
    public bool IsRefused => Content.Kind == EntryKind.Refused;
}

/// <param name="Before">Null: it was not known before.</param>
/// <param name="After">Null: it is known no longer.</param>
public sealed record FactChange(string Path, string? Before, string? After);
