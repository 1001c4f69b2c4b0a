using Jintan.Engine.Definitions.Soundness;
using Jintan.Law;

namespace Jintan.Activities.Guard;

/// <summary>A set of procedures with hand-overs followed: one constraint is asked about all their runs together.</summary>
internal sealed class LinkedProcedures(IReadOnlyCollection<ProcedureFlow> flows, ValueList<string> entryPoints)
{
    private readonly Dictionary<string, ProcedureFlow> byId = flows.ToDictionary(flow => flow.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<ProcedureFlow> Flows => flows;

    /// <summary>How each procedure can be entered although none of the needs has completed; a procedure that cannot is missing.</summary>
    public Dictionary<string, IReadOnlyList<GuardRun>> EnteredWithout(ValueList<GuardStep> needs)
    {
        var guaranteed = Guaranteed(needs);
        var entered = new Dictionary<string, IReadOnlyList<GuardRun>>(StringComparer.Ordinal);
        var queue = new Queue<string>();
        foreach (var start in entryPoints.Concat(flows.Where(flow => flow.StartsByItself).Select(flow => flow.Id)))
        {
            Enter(start, []);
        }

        while (queue.TryDequeue(out var id))
        {
            var flow = byId[id];
            foreach (var node in flow.Nodes)
            {
                if (ProcedureFlow.Next(node) is { } next && !entered.ContainsKey(next)
                    && flow.RunWithout(Completions(flow, needs, guaranteed), node.Id) is { } run)
                {
                    Enter(next, [.. entered[id], new GuardRun(id, [.. run, new RunStep(node.Id, [])])]);
                }
            }
        }

        return entered;

        void Enter(string id, IReadOnlyList<GuardRun> run)
        {
            if (byId.ContainsKey(id) && entered.TryAdd(id, run))
            {
                queue.Enqueue(id);
            }
        }
    }

    /// <summary>The nodes of a procedure that stand for the needs: its own, and waited-for children that never end without one.</summary>
    public static List<Completion> Completions(ProcedureFlow flow, ValueList<GuardStep> needs, HashSet<string> guaranteed, bool handOversCount = false)
    {
        var completions = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        foreach (var need in needs)
        {
            foreach (var node in flow.Find(need))
            {
                Count(node.Id, need.Outcomes.Count == 0 ? null : [.. need.Outcomes]);
            }
        }

        foreach (var node in flow.Nodes)
        {
            if (ProcedureFlow.Next(node) is { } next && guaranteed.Contains(next) && (handOversCount || ProcedureFlow.Waits(node)))
            {
                Count(node.Id, null);
            }
        }

        return [.. completions.Select(one => new Completion(one.Key, one.Value))];

        void Count(string node, HashSet<string>? outcomes)
        {
            var known = completions.TryGetValue(node, out var before);
            completions[node] = !known ? outcomes : before is null || outcomes is null ? null : [.. before, .. outcomes];
        }
    }

    /// <summary>Procedures that never end without one of the needs, their hand-overs followed.</summary>
    public HashSet<string> Guaranteed(ValueList<GuardStep> needs, bool handOversCount = false)
    {
        var guaranteed = new HashSet<string>(StringComparer.Ordinal);
        int before;
        do
        {
            before = guaranteed.Count;
            foreach (var flow in flows)
            {
                if (!guaranteed.Contains(flow.Id) && Completions(flow, needs, guaranteed, handOversCount) is { Count: > 0 } completions
                    && flow.RunToEndWithout(completions) is null)
                {
                    guaranteed.Add(flow.Id);
                }
            }
        }
        while (guaranteed.Count > before);
        return guaranteed;
    }
}
