using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Cases;

/// <summary>What happened in all cases within a span of days, for the reports.</summary>
public static class CaseEvents
{
    /// <param name="from">First day, included.</param>
    /// <param name="through">Last day, included.</param>
    /// <returns>Each entry with its case, oldest first.</returns>
    public static IEnumerable<(CaseRow Case, EntryContent Entry)> EntriesOfCases(this LedgerTransaction tx, DateOnly from, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(tx);
        var prefix = Streams.Case("");
        var cases = new Dictionary<string, CaseRow?>(StringComparer.Ordinal);
        foreach (var row in tx.Where<Entry>("legal_date >= @p0 AND legal_date <= @p1 ORDER BY at, stream, sequence", from, through))
        {
            if (!row.Stream.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            if (!cases.TryGetValue(row.Stream, out var file))
            {
                cases.Add(row.Stream, file = tx.Find<CaseRow>(row.Stream[prefix.Length..]));
            }

            if (file is not null)
            {
                yield return (file, EntryText.Parse(row.Content));
            }
        }
    }

    /// <summary>Bars in force whose last barred day lies in a span, first and last day included.</summary>
    public static IReadOnlyList<Bar> BarsEnding(this LedgerTransaction tx, DateOnly from, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(tx);
        return [.. tx.Where<Bar>("last_day >= @p0 AND last_day <= @p1 ORDER BY id", from, through).Where(bar => bar.InForce)];
    }
}
