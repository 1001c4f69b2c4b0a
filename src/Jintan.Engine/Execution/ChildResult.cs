using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>What a parent learns of its child. Scripts read the statuses by name until the value has been stored, then by number.</summary>
internal static class ChildResult
{
    public static JsonObject ToJson(Stimulus.ChildCompleted child) =>
        Of(child.ChildInstanceId, child.Status, child.SubStatus, (JsonObject)child.Output.DeepClone());

    public static JsonObject Of(string instanceId, WorkflowStatus status, WorkflowSubStatus subStatus, JsonObject output) => new()
    {
        ["WorkflowDefinitionVersionId"] = null,
        ["WorkflowInstanceId"] = instanceId,
        ["CorrelationId"] = null,
        ["Status"] = JsonValue.Create(status),
        ["SubStatus"] = JsonValue.Create(subStatus),
        ["Output"] = output,
    };
}
