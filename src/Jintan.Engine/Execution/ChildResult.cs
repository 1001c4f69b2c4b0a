using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>What a parent learns of its child.</summary>
internal static class ChildResult
{
    public static JsonObject ToJson(Stimulus.ChildCompleted child) =>
        Of(child.ChildInstanceId, child.CorrelationId, child.Status, child.SubStatus, (JsonObject)child.Output.DeepClone());

    public static JsonObject Of(string instanceId, string? correlationId, WorkflowStatus status, WorkflowSubStatus subStatus, JsonObject output) => new()
    {
        ["WorkflowDefinitionVersionId"] = null,
        ["WorkflowInstanceId"] = instanceId,
        ["CorrelationId"] = correlationId,
        ["Status"] = (int)status,
        ["SubStatus"] = (int)subStatus,
        ["Output"] = output,
    };
}
