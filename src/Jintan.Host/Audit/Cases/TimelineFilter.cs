using Microsoft.AspNetCore.Mvc;

namespace Jintan.Host.Audit.Cases;

/// <summary>Which entries of a case are shown, as it stands in the address.</summary>
public sealed record TimelineFilter
{
    [FromQuery(Name = "actor")]
    public string? Actor { get; init; }

    [FromQuery(Name = "capacity")]
    public string? Capacity { get; init; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "clause")]
    public string? Clause { get; init; }

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    public bool Shows(AuditedEntry entry, IEnumerable<FactChange> changes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Is(Actor, entry.Content.Actor)
            && Is(Capacity, entry.Content.Capacity)
            && Is(Kind, entry.Content.Kind)
            && (string.IsNullOrEmpty(Clause) || entry.Content.Clauses.Contains(Clause))
            && (string.IsNullOrWhiteSpace(Text) || Mentions(entry, changes, Text.Trim()));
    }

    private static bool Is(string? wanted, string? actual) => string.IsNullOrEmpty(wanted) || wanted == actual;

    private static bool Mentions(AuditedEntry entry, IEnumerable<FactChange> changes, string text) =>
        entry.What.Contains(text, StringComparison.OrdinalIgnoreCase)
        || entry.Sha256.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || changes.Any(change => Contains(change.Before, text) || Contains(change.After, text))
        || Contains(entry.Content.Particulars is { } particulars ? FactLines.Text(particulars) : null, text);

    private static bool Contains(string? where, string text) => where?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}
