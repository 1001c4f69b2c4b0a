using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Outlines;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Engine.Activities;
using Jintan.Law;

namespace Jintan.Activities.Guard;

/// <summary>What every node that carries out a clause must be, whatever the clause: in its place, typed, with one entrance and no loose end.</summary>
internal static class StatutoryNodes
{
    public static IEnumerable<GuardFinding> Findings(ProcedureFlow flow)
    {
        foreach (var node in flow.Workflow.Nodes)
        {
            if (node.CanStart() && node.Type != "Elsa.Start" && !IsTheOnlyEntrance(flow, node))
            {
                yield return Of(flow, node, "second-entry", "从流程中间开始，可以绕过前面的法定环节。", "取消该节点的“可启动流程”，程序只从“开始”进入。");
            }

            if (!IsStatutory(node))
            {
                continue;
            }

            if (!flow.Nodes.Contains(node))
            {
                yield return Of(flow, node, "nested", "法定环节不在流程图的第一层，无法证明它必经。", "把该节点直接放在流程图上。");
            }

            foreach (var input in new[] { "clauses", "formId", "possibleOutcomes" }.Where(input => node.Json[input] is not null && !IsLiteral(node, input)))
            {
                yield return Of(flow, node, "not-literal", $"法定环节的“{input}”不是固定值。", "改为固定值（Literal）。");
            }

            foreach (var outcome in LooseEnds(flow, node))
            {
                yield return Of(flow, node, "loose-end", $"结果“{outcome}”没有下一步，案件会停在这里。", "把该结果接到法定的下一步。");
            }

            if (!ChoicesAreTheForms(flow, node))
            {
                yield return Of(flow, node, "choices", "处理选项与表单规定的不一致。", "按表单恢复全部处理选项。");
            }
        }
    }

    private static bool IsStatutory(CompiledNode node) => node.Type.StartsWith("Jintan.", StringComparison.Ordinal);

    private static bool IsLiteral(CompiledNode node, string input) => node.Json[input]?["expression"]?["type"]?.ToString() == "Literal";

    private static bool CanStart(this CompiledNode node) =>
        node.Json["customProperties"] is JsonObject custom && custom["canStartWorkflow"] is JsonValue flag && flag.TryGetValue<bool>(out var can) && can;

    /// <summary>A flow may begin with an event or a clock in the place of its start.</summary>
    private static bool IsTheOnlyEntrance(ProcedureFlow flow, CompiledNode node) =>
        flow.Nodes.Contains(node)
        && flow.Workflow.Triggers.Any(trigger => trigger.ActivityId == node.Id && trigger.Stimulus is not null)
        && flow.Nodes.All(other => other == node || !(other.CanStart() || other.Type == "Elsa.Start"))
        && Connections(flow).All(way => way.Target != node.Id);

    private static IEnumerable<OutlineConnection> Connections(ProcedureFlow flow) =>
        (flow.Workflow.Root.Children[0].Json["connections"] as JsonArray ?? []).OfType<JsonObject>().Select(OutlineConnection.Read);

    private static IEnumerable<string> LooseEnds(ProcedureFlow flow, CompiledNode node)
    {
        var connected = Connections(flow)
            .Where(way => way.Source == node.Id)
            .Select(way => way.Port)
            .ToHashSet(StringComparer.Ordinal);
        return flow.Nodes.Contains(node) ? node.Outcomes.Where(outcome => !connected.Contains(outcome)) : [];
    }

    private static bool ChoicesAreTheForms(ProcedureFlow flow, CompiledNode node) =>
        node.Activity is not HumanTask
        || FormCatalogue.All.FirstOrDefault(form => form.Id == ProcedureFlow.Literal(node, "formId")) is not { } form
        || form.Allows(flow.Id, node.Outcomes);

    private static GuardFinding Of(ProcedureFlow flow, CompiledNode node, string rule, string message, string cure) =>
        new(rule, ClauseOf(flow, node), flow.Id, node.Id, message, cure, []);

    /// <summary>The clause that the node carries out; else the first of the procedure; else the article on the investigation's start.</summary>
    private static Clause ClauseOf(ProcedureFlow flow, CompiledNode node)
    {
        var own = ProcedureFlow.Literal(node, "clauses")?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var first = (flow.Workflow.Document.ToJson()["customProperties"]?["jintan"]?["clauses"] as JsonArray)?.FirstOrDefault()?.ToString();
        return new Clause(own ?? first ?? "art13.s1");
    }
}
