using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>What the two activities that start children have in common.</summary>
internal static class ChildWorkflow
{
    /// <exception cref="WorkflowDefinitionNotFoundException">There is no such definition.</exception>
    public static CompiledWorkflow Find(BurstMachine machine, string? definitionId) =>
        machine.Context.Definitions.Find(definitionId ?? "") ?? throw new WorkflowDefinitionNotFoundException(definitionId);

    /// <summary>The child learns who started it.</summary>
    public static JsonObject Input(JsonObject? given, string parentInstanceId)
    {
        var input = (JsonObject?)given?.DeepClone() ?? [];
        input["ParentInstanceId"] = parentInstanceId;
        return input;
    }

    public static JsonObject Output(WorkflowState state)
    {
        var output = new JsonObject();
        foreach (var (name, value) in state.Output)
            output[name] = JsonValues.From(value);
        return output;
    }
}

/// <summary>A child workflow that nobody knows.</summary>
public sealed class WorkflowDefinitionNotFoundException(string? definitionId)
    : InvalidOperationException($"No published version of workflow definition with ID {definitionId} found.");
