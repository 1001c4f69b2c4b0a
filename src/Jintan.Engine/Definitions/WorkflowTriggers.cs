using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Finds the activities that may start an instance: marked so, and able to wait for something.</summary>
internal static class WorkflowTriggers
{
    public static WorkflowTrigger[] Of(CompiledNode workflow, DiagnosticSink diagnostics)
    {
        var found = new List<WorkflowTrigger>();
        Collect(workflow.Children[0], found, diagnostics);
        return [.. found];
    }

    private static void Collect(CompiledNode node, List<WorkflowTrigger> found, DiagnosticSink diagnostics)
    {
        if (node.CanStartWorkflow)
        {
            var trigger = new WorkflowTrigger(node.Id, node.Type, Stimulus(node));
            found.Add(trigger);
            if (!trigger.IsReadable)
                diagnostics.Add("E-WF-TRIGGER", node, node.Path, "没有固定的启动条件，流程不会由它启动。", "请把事件名称、间隔、时刻或 Cron 表达式写成固定值（Literal）。");
        }

        foreach (var child in node.Children)
            Collect(child, found, diagnostics);
    }

    private static string? Stimulus(CompiledNode node)
    {
        var input = node.Type switch { "Elsa.Event" => "eventName", "Elsa.Timer" => "interval", "Elsa.Cron" => "cronExpression", "Elsa.StartAt" => "dateTime", _ => null };
        return input is not null && node.Json[input]?["expression"] is JsonObject expression && expression["type"]?.GetValue<string>() == "Literal"
            ? JsonValues.ToValue(expression["value"]) as string
            : null;
    }
}
