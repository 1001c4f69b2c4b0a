using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions.Soundness;

/// <summary>A flowchart as a net: who may complete how, and who waits for whom.</summary>
internal sealed class FlowModel
{
    private const int MostSubsets = 4;

    public FlowModel(CompiledNode flowchart)
    {
        var activity = (Flowchart)flowchart.Activity;
        (Nodes, Connections, Graph, Start) = (flowchart.Children, activity.Connections, activity.DefaultGraph, activity.StartPosition);
        Alternatives = new string[Nodes.Count][][];
        for (var i = 0; i < Alternatives.Length; i++)
            Alternatives[i] = AlternativesOf(Nodes[i]);
    }

    public IReadOnlyList<CompiledNode> Nodes { get; }
    public FlowConnection[] Connections { get; }
    public FlowGraph Graph { get; }
    public int Start { get; }

    /// <summary>Per node, the sets of outcomes that it may complete with.</summary>
    public string[][][] Alternatives { get; }

    /// <summary>Whether the activity may wait when its turn comes.</summary>
    public bool MayWait(int node) => !Nodes[node].Activity.CompletesByItself && Nodes[node].Activity is not (FlowDecision or FlowSwitch or FlowFork or ITerminal);

    /// <summary>Whether it may complete when its turn comes; those that wait for people, events and clocks never do.</summary>
    public bool MayCompleteAtOnce(int node) => Nodes[node].Activity is not (RunTask or Event or Delay or Activities.Timer or Cron);

    public bool IsTerminal(int node) => Nodes[node].Activity is ITerminal;

    public bool IsEnding(int node) => IsTerminal(node) || Graph.Outbound[node].Length == 0;

    public bool IsMerge(int node) => Graph.ForwardInbound[node].Length > 1;

    /// <summary>The mode of a join; other merges wait for all that are alive. An unknown mode counts as the default.</summary>
    public FlowJoinMode? JoinMode(int node) => Nodes[node].Activity is not FlowJoin ? null
        : Enum.TryParse<FlowJoinMode>(Nodes[node].Json["mode"]?["expression"]?["value"]?.ToString(), out var mode) ? mode : FlowJoinMode.WaitAny;

    private static string[][] AlternativesOf(CompiledNode node) => node.Activity switch
    {
        FlowFork => [[.. node.Outcomes]],
        FlowSwitch when node.Json["mode"]?["expression"]?["value"]?.ToString() == nameof(SwitchMode.MatchAny) => Subsets(node.Outcomes),
        _ => [.. node.Outcomes.Select(outcome => new[] { outcome })],
    };

    /// <summary>All non-empty sets of cases, and Default alone; for many cases each alone and all together.</summary>
    private static string[][] Subsets(IReadOnlyList<string> outcomes)
    {
        var cases = outcomes.Where(outcome => outcome != "Default").ToArray();
        if (cases.Length > MostSubsets)
            return [.. cases.Select(one => new[] { one }), cases, ["Default"]];
        var subsets = Enumerable.Range(1, (1 << cases.Length) - 1).Select(mask => cases.Where((_, i) => (mask >> i & 1) == 1).ToArray());
        return [.. subsets, ["Default"]];
    }
}
