using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Cases;

/// <summary>What is looked for, as it stands in the address.</summary>
public sealed record CaseQuestion
{
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "state")]
    public string? State { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public const string Open = "open";
    public const string Closed = "closed";
}

/// <summary>Finds cases by number, or by any words of their text; never one that the reader may not see.</summary>
public sealed class CaseSearch(LedgerDbContext ledger)
{
    public Task<Paging<CaseRow>> FindAsync(Person person, CaseQuestion question, CancellationToken cancellation)
    {
        var cases = ledger.VisibleCases(person.ToViewer()).AsNoTracking();
        if (question.Text?.Trim() is { Length: > 0 } text)
        {
            cases = Matching(cases, text);
        }

        if (question.Unit is { Length: > 0 } unit)
        {
            cases = cases.Where(c => c.UnitId == unit);
        }

        if (question.State is CaseQuestion.Open or CaseQuestion.Closed)
        {
            cases = cases.Where(c => c.Status == question.State);
        }

        return cases.OrderByDescending(c => c.RegisteredAt).ThenBy(c => c.Number).ToPageAsync(question.Page, cancellation);
    }

    // A case has all pairs of neighbouring characters, or its number starts like this.
    private IQueryable<CaseRow> Matching(IQueryable<CaseRow> cases, string text)
    {
        if (text.Length == 1)
        {
            // Databases compare by code points: both sides in lower case, as in the index of words.
            var letter = text.ToLowerInvariant();
            return cases.Where(c => c.Subjects.ToLower().Contains(letter) || c.Title.ToLower().Contains(letter));
        }

        var pairs = SearchIndex.Bigrams(text).Distinct().ToArray();
        return cases.Where(c => c.Number.StartsWith(text)
            || ledger.SearchTerms.Count(s => s.CaseNumber == c.Number && pairs.Contains(s.Bigram)) == pairs.Length);
    }
}
