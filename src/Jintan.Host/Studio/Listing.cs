namespace Jintan.Host.Studio;

/// <summary>A list with its length, as most of the recorded interface answers.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items)
{
    public int Count => Items.Count;
}

/// <summary>A list of which the recorded interface does not say the length.</summary>
public sealed record Items<T>(IReadOnlyList<T> All)
{
    [System.Text.Json.Serialization.JsonPropertyName("items")]
    public IReadOnlyList<T> All { get; } = All;
}

/// <summary>One page of a list, and how many there are in all.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, int TotalCount);
