namespace Jintan.Ledger.Search;

/// <summary>Two neighbouring characters of a case's searchable text: the same Chinese search on every database.</summary>
public sealed class SearchTerm
{
    public required string Bigram { get; set; }
    public required string CaseNumber { get; set; }
}
