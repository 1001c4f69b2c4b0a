using System.Text.Json.Nodes;
using Jintan.Ledger.Entries;

namespace Jintan.Ledger.Search;

/// <summary>What a case can be found by, read off its entries; written in the burst that writes the entry, once a case.</summary>
public static class Facets
{
    /// <summary>Somebody was refused something.</summary>
    public const string Refused = "refused";

    /// <summary>A limit was missed.</summary>
    public const string Late = "late";

    public static string Person(string id) => "person:" + id;

    public static string Actor(string account) => "actor:" + account;

    /// <summary>The body that an officer acted as.</summary>
    public static string Capacity(string body) => "capacity:" + body;

    public static string Clause(string id) => "clause:" + id;

    /// <summary>A named reading that a ruling rests on.</summary>
    public static string Reading(string id) => "reading:" + id;

    public static IEnumerable<string> Of(EntryContent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        yield return Actor(entry.Actor);
        if (entry.Person is { } person)
        {
            yield return Person(person);
        }

        if (entry.Capacity is { } capacity)
        {
            yield return Capacity(capacity);
        }

        if (entry.Kind is EntryKind.Refused)
        {
            yield return Refused;
        }

        if (entry.Kind is EntryKind.Overdue || DaysLate(entry) > 0)
        {
            yield return Late;
        }

        foreach (var clause in entry.Clauses)
        {
            yield return Clause(clause);
        }

        foreach (var ruling in entry.Question?.Ruling as JsonArray ?? [])
        {
            foreach (var reading in ruling?["readings"] as JsonArray ?? [])
            {
                yield return Reading(reading!["reading"]!.ToString());
            }
        }
    }

    // What was done after its last day, whether or not the bell had rung.
    private static int DaysLate(EntryContent entry) =>
        (entry.Particulars?["daysLate"] ?? entry.Question?.Computed?["days_late"]) is JsonValue days && days.TryGetValue<int>(out var late) ? late : 0;
}
