namespace Jintan.Engine.Definitions;

/// <summary>A connection of a flowchart, by positions of its activities.</summary>
internal sealed record FlowConnection(int Index, int Source, string Port, int Target);

/// <summary>The connections of a flowchart seen from one start activity: which go forward, which close a loop.</summary>
internal sealed class FlowGraph
{
    private readonly bool[] _reachable;
    private readonly bool[] _backward;
    private readonly bool[] _validBackward;

    public FlowGraph(int nodes, FlowConnection[] connections, int start)
    {
        Outbound = new FlowConnection[nodes][];
        ForwardInbound = new FlowConnection[nodes][];
        _reachable = new bool[nodes];
        _backward = new bool[connections.Length];
        _validBackward = new bool[connections.Length];
        for (var i = 0; i < nodes; i++)
            Outbound[i] = Array.FindAll(connections, connection => connection.Source == i);
        if (nodes > 0)
            Classify(start);
        for (var i = 0; i < nodes; i++)
        {
            ForwardInbound[i] = Array.FindAll(connections,
                connection => connection.Target == i && _reachable[connection.Source] && !_backward[connection.Index]);
        }
    }

    public FlowConnection[][] Outbound { get; }

    /// <summary>Per activity, the inbound connections that a merge waits for.</summary>
    public FlowConnection[][] ForwardInbound { get; }

    public bool IsReachable(int node) => _reachable[node];

    public bool IsBackward(FlowConnection connection) => _backward[connection.Index];

    /// <summary>A backward connection is valid when every path from the start to its source passes its target.</summary>
    public bool IsValidBackward(FlowConnection connection) => _validBackward[connection.Index];

    /// <summary>True when forward connections lead from the node to the target.</summary>
    public bool LeadsTo(int node, int target)
    {
        var seen = new bool[Outbound.Length];
        var stack = new Stack<int>([target]);
        while (stack.TryPop(out var current))
        {
            if (current == node)
                return true;
            if (seen[current])
                continue;
            seen[current] = true;
            foreach (var connection in ForwardInbound[current])
                stack.Push(connection.Source);
        }

        return false;
    }

    private void Classify(int start)
    {
        var forward = new List<int>[Outbound.Length];
        for (var i = 0; i < forward.Length; i++)
            forward[i] = [];
        var queue = new Queue<int>([start]);
        _reachable[start] = true;
        while (queue.TryDequeue(out var node))
        {
            foreach (var connection in Outbound[node])
            {
                if (connection.Target == node || Reaches(forward, connection.Target, node))
                {
                    _backward[connection.Index] = true;
                    continue;
                }

                forward[node].Add(connection.Target);
                if (_reachable[connection.Target])
                    continue;
                _reachable[connection.Target] = true;
                queue.Enqueue(connection.Target);
            }
        }

        for (var i = 0; i < Outbound.Length; i++)
        {
            foreach (var connection in Outbound[i])
            {
                if (_backward[connection.Index])
                    _validBackward[connection.Index] = !ReachesWithout(start, connection.Source, connection.Target);
            }
        }
    }

    private static bool Reaches(List<int>[] forward, int from, int to)
    {
        var seen = new bool[forward.Length];
        var stack = new Stack<int>([from]);
        while (stack.TryPop(out var node))
        {
            if (node == to)
                return true;
            if (seen[node])
                continue;
            seen[node] = true;
            foreach (var next in forward[node])
                stack.Push(next);
        }

        return false;
    }

    private bool ReachesWithout(int from, int to, int avoided)
    {
        if (from == avoided)
            return false;
        var seen = new bool[Outbound.Length];
        seen[avoided] = true;
        var stack = new Stack<int>([from]);
        while (stack.TryPop(out var node))
        {
            if (seen[node])
                continue;
            if (node == to)
                return true;
            seen[node] = true;
            foreach (var connection in Outbound[node])
                stack.Push(connection.Target);
        }

        return false;
    }
}
