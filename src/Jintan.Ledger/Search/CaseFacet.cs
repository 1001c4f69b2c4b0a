namespace Jintan.Ledger.Search;

/// <summary>Something that a case can be found by: a person, an actor, a clause, a reading, a body that acted, a refusal, a lateness.</summary>
public sealed class CaseFacet
{
    /// <summary>Kind and value, as <see cref="Facets"/> writes them.</summary>
    public required string Facet { get; set; }
    public required string CaseNumber { get; set; }
}
