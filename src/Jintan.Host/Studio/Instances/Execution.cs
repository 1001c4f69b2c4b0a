using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Jintan.Engine.Execution;

namespace Jintan.Host.Studio.Instances;

/// <summary>One run of an activity, put together from its journal lines.</summary>
public sealed record Execution(
    string WorkflowInstanceId, string ActivityId, string ActivityNodeId, string ActivityType, int ActivityTypeVersion,
    DateTimeOffset StartedAt, bool HasBookmarks, string Status, string Id)
{
    public int AggregateFaultCount { get; init; }
    public JsonObject Metadata { get; } = new() { ["_type"] = "ObjectMap" };

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActivityName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Parent execution; the viewer draws the call stack by it.</summary>
    [JsonIgnore]
    public string? Parent { get; init; }

    /// <summary>The lines that say what went in and came out.</summary>
    [JsonIgnore]
    public IReadOnlyList<JournalLine> Lines { get; init; } = [];

    [JsonIgnore]
    public bool IsWaiting => Status is "Running";

    public static IReadOnlyList<Execution> From(string instance, IReadOnlyList<JournalLine> journal) =>
        [.. journal.GroupBy(line => line.ActivityInstanceId, StringComparer.Ordinal).Select(lines => Of(instance, [.. lines]))];

    /// <summary>With inputs, outputs and outcomes, as the viewer's detail panel shows them.</summary>
    public JsonObject ToDetails(IReadOnlyList<Execution> all)
    {
        var details = new JsonObject
        {
            ["workflowInstanceId"] = WorkflowInstanceId,
            ["activityId"] = ActivityId,
            ["activityNodeId"] = ActivityNodeId,
            ["activityType"] = ActivityType,
            ["activityTypeVersion"] = ActivityTypeVersion,
            ["activityName"] = ActivityName,
            ["activityState"] = Last("inputs") ?? new JsonObject(),
            ["outputs"] = Last("outputs"),
            ["payload"] = Last("outcomes") is { } outcomes ? new JsonObject { ["Outcomes"] = outcomes, ["_type"] = "ObjectMap" } : null,
            ["properties"] = new JsonObject { ["_type"] = "ObjectMap" },
            ["metadata"] = Metadata.DeepClone(),
            ["startedAt"] = StartedAt,
            ["hasBookmarks"] = HasBookmarks,
            ["status"] = Status,
            ["aggregateFaultCount"] = AggregateFaultCount,
            ["completedAt"] = CompletedAt is { } at ? at : null,
            ["schedulingActivityExecutionId"] = Parent,
            ["schedulingActivityId"] = all.FirstOrDefault(e => e.Id == Parent)?.ActivityId,
            ["callStackDepth"] = Depth(all),
            ["id"] = Id,
            ["tenantId"] = "",
        };
        foreach (var (name, _) in details.Where(p => p.Value is null).ToArray())
        {
            details.Remove(name);
        }

        return details;
    }

    /// <summary>The executions that hold this one, outermost first.</summary>
    public IReadOnlyList<Execution> Holders(IReadOnlyList<Execution> all)
    {
        var holders = new List<Execution>();
        for (var holder = all.FirstOrDefault(e => e.Id == Parent); holder is not null; holder = all.FirstOrDefault(e => e.Id == holder.Parent))
        {
            holders.Insert(0, holder);
        }

        return holders;
    }

    private int Depth(IReadOnlyList<Execution> all) => Holders(all).Count;

    private static Execution Of(string instance, List<JournalLine> lines)
    {
        var (first, last) = (lines[0], lines[^1]);
        var status = last.EventName switch
        {
            JournalRecord.Completed => nameof(ActivityStatus.Completed),
            JournalRecord.Canceled => nameof(ActivityStatus.Canceled),
            JournalRecord.Faulted => nameof(ActivityStatus.Faulted),
            _ => nameof(ActivityStatus.Running),
        };
        return new(
            instance, first.ActivityId, first.NodeId, first.ActivityType, first.ActivityTypeVersion, first.Timestamp,
            HasBookmarks: last.EventName == JournalRecord.Suspended, status, first.ActivityInstanceId)
        {
            ActivityName = first.ActivityName,
            CompletedAt = status is nameof(ActivityStatus.Running) ? null : last.Timestamp,
            AggregateFaultCount = lines.Count(line => line.EventName == JournalRecord.Faulted),
            Parent = first.ParentActivityInstanceId,
            Lines = lines,
        };
    }

    private JsonNode? Last(string part) => Lines.Select(line => line.Record[part]).LastOrDefault(value => value is not null)?.DeepClone();
}
