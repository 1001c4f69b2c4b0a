using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;

namespace Jintan.Ledger.Cases;

/// <summary>The case file (案卷): what the entries of a case say, folded in their order.</summary>
public sealed class CaseFile(string number)
{
    private readonly List<EntryContent> entries = [];
    private readonly Dictionary<string, JsonObject> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> facets = new(StringComparer.Ordinal);

    /// <summary>案号.</summary>
    public string Number { get; } = number;

    public IReadOnlyList<EntryContent> Entries => entries;

    /// <summary>Register ids of the persons concerned, in the order in which they were named.</summary>
    public IReadOnlyCollection<string> Persons => facts.Keys;

    public static CaseFile Fold(string number, IEnumerable<EntryContent> entries)
    {
        var file = new CaseFile(number);
        foreach (var entry in entries)
        {
            file.Take(entry);
        }

        return file;
    }

    /// <summary>What is known of one person's case, in the shape of the law's case facts.</summary>
    public JsonObject FactsOf(string person) =>
        facts.TryGetValue(person, out var known)
            ? known
            : throw new ArgumentException($"Person {person} is not part of case {Number}.", nameof(person));

    /// <summary>What would be known of a person's case if these facts were added; the file stays as it is.</summary>
    public JsonObject With(string person, JsonObject learned)
    {
        var known = FactsOf(person).DeepClone().AsObject();
        MergePatch.Apply(known, learned);
        return known;
    }

    /// <summary>The newest entry of a kind, or null.</summary>
    public EntryContent? Last(string kind) => entries.FindLast(e => e.Kind == kind);

    /// <summary>The newest entry of a kind about a person, or null.</summary>
    public EntryContent? Last(string kind, string person) => entries.FindLast(e => e.Kind == kind && e.Person == person);

    /// <summary>Folds the next entry into the file.</summary>
    /// <returns>What the case can be found by from now on and could not before.</returns>
    public IReadOnlyList<string> Take(EntryContent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entries.Add(entry);
        if (entry.Person is { } person && !facts.ContainsKey(person))
        {
            facts.Add(person, []);
        }

        if (entry.Learned is { } learned)
        {
            Learn(entry.Person, learned);
        }

        var found = new List<string>();
        foreach (var facet in Search.Facets.Of(entry))
        {
            if (facets.Add(facet))
            {
                found.Add(facet);
            }
        }

        return found;
    }

    private void Learn(string? person, JsonObject learned)
    {
        foreach (var (id, known) in facts)
        {
            if (person is null || person == id)
            {
                MergePatch.Apply(known, learned);
            }
        }
    }
}
