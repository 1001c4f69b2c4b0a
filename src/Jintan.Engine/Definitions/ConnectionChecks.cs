using System.Text.Json.Nodes;
using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions;

/// <summary>Reports connections to nowhere and outcomes that lead nowhere while others of the same node lead somewhere.</summary>
internal static class ConnectionChecks
{
    public static void Run(CompiledWorkflow workflow, DiagnosticSink diagnostics)
    {
        foreach (var node in workflow.NodeTable)
        {
            if (node.Activity is Flowchart flowchart)
                Check(node, flowchart, diagnostics);
        }
    }

    private static void Check(CompiledNode node, Flowchart flowchart, DiagnosticSink diagnostics)
    {
        foreach (var broken in flowchart.BrokenConnections)
            diagnostics.Add("E-WF-CONNECTION", node, $"{node.Path}.connections[{broken}]", "这条连线的一端不存在。", "请删除连线，或接到存在的活动上。");
        foreach (var child in node.Children)
        {
            foreach (var connection in flowchart.Connections.Where(connection => connection.Source == child.Position))
            {
                if (!child.Outcomes.Contains(connection.Port))
                    diagnostics.Add("E-WF-OUTCOME", child, child.Path, $"没有名为“{connection.Port}”的结果，连线不会走到。", $"请接在这些结果上：{string.Join("、", child.Outcomes)}。");
            }

            foreach (var outcome in child.Outcomes)
            {
                if (child.Outcomes.Count > 1 && !flowchart.Connections.Any(connection => connection.Source == child.Position && connection.Port == outcome))
                    diagnostics.Add("E-WF-OUTCOME-OPEN", child, child.Path, $"结果“{outcome}”没有连线，流程会在这里无声停止。", "请把它接到下一步或结束。");
            }
        }
    }
}
