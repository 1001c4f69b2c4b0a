using System.Text.Json.Nodes;
using Jintan.Engine.Execution;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Studio.Instances;

/// <summary>An instance in the words of the recorded interface.</summary>
public static class InstanceJson
{
    public static JsonObject Summary(InstanceRow row)
    {
        var json = new JsonObject
        {
            ["id"] = row.Id,
            ["definitionId"] = row.Definition,
            ["definitionVersionId"] = DefinitionVersion.IdOf(row.Definition, row.Version),
            ["version"] = row.Version,
            ["status"] = row.Status,
            ["subStatus"] = row.SubStatus,
            ["correlationId"] = row.CorrelationId,
            // The case number is what people know an instance by.
            ["name"] = row.CorrelationId,
            // The exact number stands in the state, which a list does not read.
            ["incidentCount"] = row.SubStatus == nameof(WorkflowSubStatus.Faulted) ? 1 : 0,
            ["createdAt"] = At(row.CreatedAt),
            ["updatedAt"] = At(row.UpdatedAt),
        };
        if (row.Status == nameof(WorkflowStatus.Finished))
        {
            json["finishedAt"] = At(row.UpdatedAt);
        }

        return json;
    }

    public static JsonObject Whole(InstanceRow row, WorkflowState state, IReadOnlyList<Execution> executions)
    {
        var json = Summary(row);
        json["incidentCount"] = state.Incidents.Count;
        json["isExecuting"] = false;
        json["isSystem"] = false;
        var whole = new JsonObject
        {
            ["id"] = row.Id,
            ["definitionId"] = row.Definition,
            ["definitionVersionId"] = DefinitionVersion.IdOf(row.Definition, row.Version),
            ["definitionVersion"] = row.Version,
            ["correlationId"] = row.CorrelationId,
            ["name"] = row.CorrelationId,
            ["status"] = row.Status,
            ["subStatus"] = row.SubStatus,
            ["isExecuting"] = false,
            ["bookmarks"] = new JsonArray([.. state.Bookmarks.Select(Bookmark)]),
            ["incidents"] = new JsonArray([.. state.Incidents.Select(incident => new JsonObject { ["activityId"] = incident.ActivityId, ["message"] = incident.Message })]),
            ["isSystem"] = false,
            ["completionCallbacks"] = new JsonArray(),
            ["activityExecutionContexts"] = new JsonArray([.. executions.Where(e => e.IsWaiting).Select(e => Context(e, executions))]),
            ["scheduledActivities"] = new JsonArray(),
            ["executionLogSequence"] = executions.Sum(e => e.Lines.Count),
            ["input"] = new JsonObject(),
            ["output"] = new JsonObject(),
            ["properties"] = new JsonObject(),
            ["createdAt"] = At(row.CreatedAt),
            ["updatedAt"] = At(row.UpdatedAt),
        };
        if (json["finishedAt"] is { } ended)
        {
            whole["finishedAt"] = ended.DeepClone();
        }

        json["workflowState"] = whole;
        return json;
    }

    public static string At(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToString("O");

    private static JsonNode Bookmark(BookmarkState bookmark) => new JsonObject
    {
        ["id"] = bookmark.Id,
        ["name"] = bookmark.Name,
        ["payload"] = bookmark.Stimulus?.DeepClone(),
        ["activityId"] = bookmark.ActivityId,
        ["activityNodeId"] = bookmark.NodeId,
        ["activityInstanceId"] = bookmark.ExecutionId,
        ["createdAt"] = bookmark.CreatedAt,
        ["autoBurn"] = true,
        ["callbackMethodName"] = bookmark.Callback,
        ["autoComplete"] = bookmark.Callback is null,
    };

    private static JsonNode Context(Execution execution, IReadOnlyList<Execution> all) => new JsonObject
    {
        ["id"] = execution.Id,
        ["callStackDepth"] = execution.Holders(all).Count,
        ["parentContextId"] = execution.Parent,
        ["scheduledActivityNodeId"] = execution.ActivityNodeId,
        ["ownerActivityNodeId"] = all.FirstOrDefault(e => e.Id == execution.Parent)?.ActivityNodeId,
        ["properties"] = new JsonObject(),
        ["metadata"] = new JsonObject(),
        ["activityState"] = new JsonObject(),
        ["dynamicVariables"] = new JsonArray(),
        ["status"] = execution.Status,
        ["isExecuting"] = false,
        ["faultCount"] = execution.AggregateFaultCount,
        ["startedAt"] = execution.StartedAt,
    };
}
