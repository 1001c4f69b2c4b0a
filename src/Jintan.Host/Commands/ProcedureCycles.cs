using Jintan.Engine.Definitions;

namespace Jintan.Host.Commands;

/// <summary>A procedure that starts itself inside itself, directly or through others, would never come to an end. Hand-overs may go round: they end the one before.</summary>
internal static class ProcedureCycles
{
    private static readonly string[] Starting = ["Elsa.ExecuteWorkflow", "Elsa.DispatchWorkflow"];

    public static IEnumerable<ProcedureFinding> Of(IReadOnlyCollection<CompiledWorkflow> linked)
    {
        var started = linked.ToDictionary(workflow => workflow.DefinitionId, Started, StringComparer.Ordinal);
        return
            from procedure in started
            from step in procedure.Value
            where Way(step.Child, procedure.Key, started) is not null
            let way = Way(step.Child, procedure.Key, started)
            select new ProcedureFinding(
                true,
                $"{procedure.Key}（节点 {step.Node}）：流程在自身之内又启动自身：{string.Join(" → ", [procedure.Key, .. way])}，案件永远不能办结。请改为“移交”，或者取消该步骤。");
    }

    private static List<(string Node, string Child)> Started(CompiledWorkflow workflow) =>
    [
        .. workflow.Nodes.Where(node => Starting.Contains(node.Type))
            .Select(node => (node.Id, Child: node.Json["workflowDefinitionId"]?["expression"]?["value"]?.ToString() ?? "")),
    ];

    /// <summary>Procedures from one to another, both included; null if none leads there.</summary>
    private static List<string>? Way(string from, string to, Dictionary<string, List<(string Node, string Child)>> started)
    {
        var ways = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [from] = [from] };
        var queue = new Queue<string>([from]);
        while (queue.TryDequeue(out var id))
        {
            if (id == to)
            {
                return ways[id];
            }

            foreach (var (_, child) in started.GetValueOrDefault(id) ?? [])
            {
                if (ways.TryAdd(child, [.. ways[id], child]))
                {
                    queue.Enqueue(child);
                }
            }
        }

        return null;
    }
}
