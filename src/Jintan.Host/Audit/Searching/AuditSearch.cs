using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Search;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Searching;

/// <summary>Finds cases by everything that their entries say; each condition is a look-up in an index.</summary>
public sealed class AuditSearch(LedgerDbContext ledger)
{
    public Task<Paging<CaseRow>> FindAsync(AuditQuestion asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var cases = ledger.Cases.AsNoTracking();
        foreach (var facet in Wanted(asked))
        {
            cases = cases.Where(c => ledger.CaseFacets.Any(f => f.Facet == facet && f.CaseNumber == c.Number));
        }

        if (asked.Decision?.Trim() is { Length: > 0 } decision)
        {
            cases = cases.Where(c => ledger.Decisions.Any(d => d.CaseNumber == c.Number && d.Number.StartsWith(decision)));
        }

        if (asked.From is { } from)
        {
            var start = LegalDate.EndOf(from.AddDays(-1)).UtcDateTime;
            cases = cases.Where(c => c.RegisteredAt >= start);
        }

        if (asked.To is { } to)
        {
            var end = LegalDate.EndOf(to).UtcDateTime;
            cases = cases.Where(c => c.RegisteredAt < end);
        }

        return Matching(cases, asked.Text?.Trim() ?? "").OrderByDescending(c => c.RegisteredAt).ThenBy(c => c.Number).ToPageAsync(asked.Page, cancellation);
    }

    private static IEnumerable<string> Wanted(AuditQuestion asked)
    {
        (string? Value, Func<string, string> Facet)[] asking =
        [
            (asked.Person, Facets.Person), (asked.Actor, Facets.Actor), (asked.Approver, Facets.Capacity),
            (asked.Clause, Facets.Clause), (asked.Reading, Facets.Reading),
        ];
        string[] marks = [.. asked.Late is true ? [Facets.Late] : Array.Empty<string>(), .. asked.Refused is true ? [Facets.Refused] : Array.Empty<string>()];
        return asking.Where(one => one.Value?.Trim() is { Length: > 0 }).Select(one => one.Facet(one.Value!.Trim())).Concat(marks);
    }

    // A case has all pairs of neighbouring characters, or its number starts like this. The pairs of a number are those of all others.
    private IQueryable<CaseRow> Matching(IQueryable<CaseRow> cases, string text)
    {
        if (text.Contains('〔', StringComparison.Ordinal))
        {
            return cases.Where(c => c.Number.Contains(text));
        }

        foreach (var pair in SearchIndex.Bigrams(text).Distinct(StringComparer.Ordinal))
        {
            cases = cases.Where(c => ledger.SearchTerms.Any(s => s.Bigram == pair && s.CaseNumber == c.Number));
        }

        return text.Length == 1 ? cases.Where(c => c.Number.StartsWith(text) || c.Subjects.StartsWith(text)) : cases;
    }
}
