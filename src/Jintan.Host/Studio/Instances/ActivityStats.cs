using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Instances;

/// <summary>What the badge on a node shows: how often it ran, and whether it waits or has failed.</summary>
public sealed record ActivityStats(
    string ActivityId, string ActivityNodeId, int StartedCount, int CompletedCount, int UncompletedCount, bool IsBlocked, bool IsFaulted, int AggregateFaultCount)
{
    public JsonObject Metadata { get; } = new() { ["_type"] = "ObjectMap" };

    public static IReadOnlyList<ActivityStats> Of(IEnumerable<Execution> executions) => [.. executions.GroupBy(e => e.ActivityNodeId, StringComparer.Ordinal).Select(Of)];

    private static ActivityStats Of(IGrouping<string, Execution> node) => new(
        node.First().ActivityId, node.Key, node.Count(), node.Count(e => e.Status is "Completed"), node.Count(e => e.IsWaiting),
        node.Any(e => e.HasBookmarks), node.Any(e => e.Status is "Faulted"), node.Sum(e => e.AggregateFaultCount));
}
