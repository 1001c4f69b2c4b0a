using System.Collections.Concurrent;

namespace Jintan.Host.Studio.Instances;

/// <summary>Which instances somebody has open in the viewer right now, by connection.</summary>
public sealed class ObservedInstances
{
    private readonly ConcurrentDictionary<string, string> byConnection = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => byConnection.Values.ToHashSet(StringComparer.Ordinal);

    public void Observe(string connection, string instance) => byConnection[connection] = instance;

    public void Leave(string connection) => byConnection.TryRemove(connection, out _);
}
