using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>One item of chapter 2 and the elements that must all be proven.</summary>
/// <param name="Clause">Clause id.</param>
/// <param name="Elements">Names of the elements, in the order of the text.</param>
public sealed record SituationItem(string Clause, ValueList<string> Elements)
{
    /// <summary>The catch-all of an article asks for reasons instead of elements of its own.</summary>
    public bool IsCatchAll => Elements.Contains(Situations.CatchAllReason);
}

/// <summary>
/// The cited item, the elements that are proven, and the items beside it that are established on the same facts: where one of them covers the
/// conduct, the catch-all of its article does not.
/// </summary>
public sealed record SituationFacts(Clause Cited, ValueList<string> Proven, ValueList<Clause> Beside = default);

/// <summary>What articles 5 to 8 have in common: all elements proven, and the situation is established.</summary>
public static class Situations
{
    internal const string CatchAllReason = "catch_all_reason";
    internal const string NotCovered = "not_covered_by_other_items";

    /// <summary>The items of all four articles.</summary>
    public static IReadOnlyList<SituationItem> All { get; } =
        [.. Article05.Items, .. Article06.Items, .. Article07.Items, .. Article08.Items];

    /// <summary>The item with this clause id, null where the clause is not an item of chapter 2.</summary>
    public static SituationItem? Item(Clause clause)
    {
        foreach (var item in All)
        {
            if (item.Clause == clause.Id)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>What the proof of an element is kept under: its name; where several items are cited, behind its item, for each is proven by itself.</summary>
    public static string ProofOf(string element, Clause item, ValueList<Clause> cited) => cited.Count > 1 ? $"{item.Id}:{element}" : element;

    internal static Ruled<SituationFound> Establish(IReadOnlyList<SituationItem> items, SituationFacts facts)
    {
        var article = $"art{facts.Cited.Article}";
        foreach (var item in items)
        {
            if (item.Clause == facts.Cited.Id)
            {
                var missing = Missing(item, facts);
                return new(
                    new(facts.Cited, missing.Count == 0, missing),
                    missing.Count == 0 ? Allow(article, item.Clause)
                    : item.IsCatchAll ? Refuse(Refusal.CatchAllReason, article, item.Clause)
                    : Refuse(SituationNotEstablished, article, item.Clause));
            }
        }

        return new(new(facts.Cited, false, []), Refuse(SituationNotEstablished, facts.Cited.Id));
    }

    private static ValueList<string> Missing(SituationItem item, SituationFacts facts)
    {
        var isCovered = false;
        foreach (var other in facts.Beside)
        {
            isCovered |= other.Article == facts.Cited.Article;
        }

        ValueList<string> missing = [];
        foreach (var element in item.Elements)
        {
            if (!facts.Proven.Contains(element) || (isCovered && element == NotCovered))
            {
                missing = missing.With([element]);
            }
        }

        return missing;
    }
}
