namespace Jintan.Host.Studio;

/// <summary>A list with its length, as most of the recorded interface answers.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items)
{
    public int Count => Items.Count;
}

/// <summary>One page of a list, and how many there are in all.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, int TotalCount);
