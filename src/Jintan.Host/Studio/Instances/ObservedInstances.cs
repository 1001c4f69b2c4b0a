using System.Collections.Concurrent;

namespace Jintan.Host.Studio.Instances;

/// <summary>Which instances somebody has open in the viewer right now, by connection, and which revision he was last told of.</summary>
public sealed class ObservedInstances
{
    private readonly ConcurrentDictionary<string, Viewer> byConnection = new(StringComparer.Ordinal);

    public sealed record Viewer(string Connection, string Instance, long Revision);

    public IReadOnlyCollection<Viewer> All => [.. byConnection.Values];

    /// <param name="revision">What the viewer has before him as he begins.</param>
    public void Observe(string connection, string instance, long revision) => byConnection[connection] = new(connection, instance, revision);

    /// <summary>Unless he has left or turned to another instance meanwhile.</summary>
    public void Told(Viewer viewer, long revision) => byConnection.TryUpdate(viewer.Connection, viewer with { Revision = revision }, viewer);

    public void Leave(string connection) => byConnection.TryRemove(connection, out _);
}
