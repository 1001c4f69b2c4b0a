using System.Collections.Concurrent;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Activities joined by connections: outcomes choose the connections, several connections into one activity merge.</summary>
[EmbeddedPorts("Start")]
[Activity(Namespace = "Elsa", Type = "Flowchart", Category = "Flow", Description = "各步骤和步骤之间的连线。")]
public sealed class Flowchart : Container
{
    private readonly ConcurrentDictionary<int, FlowGraph> _graphs = new();
    private CompiledNode _node = null!;
    private int _start;

    internal FlowConnection[] Connections { get; private set; } = [];

    /// <summary>Positions in the file of connections whose source or target is missing.</summary>
    internal IReadOnlyList<int> BrokenConnections { get; private set; } = [];

    /// <summary>The graph seen from the activity that starts when nothing else is asked for.</summary>
    internal FlowGraph DefaultGraph => GraphFrom(_start);

    internal int StartPosition => _start;

    internal override void Configure(NodeSetup setup)
    {
        _node = setup.Node;
        (Connections, BrokenConnections) = ConnectionReader.Read(setup.Node);
        _start = FlowStart.Choose(setup.Node.Children, Connections);
    }

    protected override void Execute(ActivityExecutionContext context)
    {
        if (_node.Children.Count == 0)
        {
            context.Machine.Complete(context, null);
            return;
        }

        var start = StartFor(context);
        context.Counters = FlowVisits.New(start, _node.Children.Count, Connections.Length);
        context.Machine.Schedule(_node.Children[start], context);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (EndsScope(child))
        {
            context.Machine.CompleteScope(context, null);
            return;
        }

        RunOf(context).Follow(child.Node.Position, child.Outcomes ?? CompiledNode.Done, !child.ViaBackward);
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }

    /// <summary>Ends the round of a child that is gone back from.</summary>
    internal void Abandon(ActivityExecutionContext context, ActivityExecutionContext child) => RunOf(context).Abandon(child.Node.Position, !child.ViaBackward);

    private FlowRun RunOf(ActivityExecutionContext context) => new(context, GraphFrom(FlowVisits.Start(context.Counters!)));

    internal FlowGraph GraphFrom(int start) =>
        _graphs.TryGetValue(start, out var graph) ? graph : _graphs.GetOrAdd(start, new FlowGraph(_node.Children.Count, Connections, start));

    private int StartFor(ActivityExecutionContext context)
    {
        if (context.Machine.TriggerActivityId is not { } trigger)
            return _start;
        for (var i = 0; i < _node.Children.Count; i++)
        {
            if (_node.Children[i].Id == trigger)
                return i;
        }

        return _start;
    }
}
