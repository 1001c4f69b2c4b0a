using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Finds the activities that may start an instance: marked so, and able to wait for something.</summary>
internal static class WorkflowTriggers
{
    public static WorkflowTrigger[] Of(CompiledNode workflow)
    {
        var found = new List<WorkflowTrigger>();
        Collect(workflow.Children[0], found);
        return [.. found];
    }

    private static void Collect(CompiledNode node, List<WorkflowTrigger> found)
    {
        if (node.CanStartWorkflow)
            found.Add(new(node.Id, node.Type, Stimulus(node)));
        foreach (var child in node.Children)
            Collect(child, found);
    }

    private static string? Stimulus(CompiledNode node)
    {
        var input = node.Type switch { "Elsa.Event" => "eventName", "Elsa.Timer" => "interval", "Elsa.Cron" => "cronExpression", "Elsa.StartAt" => "dateTime", _ => null };
        return input is not null && node.Json[input]?["expression"] is JsonObject expression && expression["type"]?.GetValue<string>() == "Literal"
            ? JsonValues.ToValue(expression["value"]) as string
            : null;
    }
}
