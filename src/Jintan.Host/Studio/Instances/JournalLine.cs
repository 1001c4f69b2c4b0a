using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Studio.Instances;

/// <summary>One line of an instance's journal, in the interface's words.</summary>
public sealed record JournalLine(
    string Id, string ActivityInstanceId, string? ParentActivityInstanceId, string ActivityId, string ActivityType, int ActivityTypeVersion,
    string? ActivityName, string NodeId, DateTimeOffset Timestamp, long Sequence, string EventName)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ParentActivityInstanceId { get; init; } = ParentActivityInstanceId;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActivityName { get; init; } = ActivityName;

    /// <summary>The record as the engine wrote it: inputs, outputs, outcomes.</summary>
    [JsonIgnore]
    public JsonObject Record { get; init; } = [];

    public static JournalLine Of(JournalRow row)
    {
        var record = JsonNode.Parse(row.Record)!.AsObject();
        return new(
            $"{row.InstanceId}.{row.Sequence}",
            Text(record, "executionId") ?? "",
            Text(record, "parentExecutionId"),
            row.ActivityId,
            Text(record, "type") ?? "",
            record["version"]?.GetValue<int>() ?? 1,
            Text(record, "name"),
            Text(record, "nodeId") ?? "",
            new(DateTime.SpecifyKind(row.At, DateTimeKind.Utc)),
            row.Sequence,
            row.EventName) { Record = record };
    }

    private static string? Text(JsonObject record, string name) => record[name]?.GetValue<string>();
}
