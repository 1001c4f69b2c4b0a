using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Search;

/// <summary>Two-character index over a case's searchable text.</summary>
public static class SearchIndex
{
    /// <summary>Every pair of neighbouring characters that are not white space, in lower case: what is looked for goes the same way.</summary>
    public static IEnumerable<string> Bigrams(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.ToLowerInvariant();
        return Enumerable.Range(0, Math.Max(0, text.Length - 1))
            .Select(i => text.Substring(i, 2))
            .Where(pair => !pair.Any(char.IsWhiteSpace));
    }

    public static void IndexForSearch(this LedgerTransaction tx, string caseNumber, params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(tx);
        foreach (var pair in texts.Append(caseNumber).SelectMany(Bigrams).Distinct(StringComparer.Ordinal))
        {
            // A case gains words while it runs; those that it has already stay.
            tx.Execute(
                "INSERT INTO search_terms (bigram, case_number) SELECT @p0, @p1 WHERE NOT EXISTS (SELECT 1 FROM search_terms WHERE bigram = @p0 AND case_number = @p1)",
                pair,
                caseNumber);
        }
    }
}
