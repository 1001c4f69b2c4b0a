namespace Engine.Tests.Flows;

/// <summary>
/// An independent reading of the flowchart rules: every connection holds tokens, and whether the last one was alive. A node that has run or was
/// skipped takes one token from each way in; below zero means that a late one is swallowed. Going back takes no token. What waits is kept in
/// reverse from burst to burst, as Elsa keeps it: in this order a WaitAny cancels, and the last token on a connection says whether it is alive.
/// </summary>
internal sealed class TokenModel
{
    private readonly RandomFlow _flow;
    private readonly int[] _tokens;
    private readonly bool[] _alive;
    private readonly int[][] _inbound;
    private readonly Queue<(int Node, bool Back)> _ready = new();
    private readonly List<(int Node, bool Back, int Number)> _waiting = [];
    private readonly Dictionary<int, int> _rounds = [];

    public TokenModel(RandomFlow flow)
    {
        _flow = flow;
        _tokens = new int[flow.Edges.Count];
        _alive = new bool[flow.Edges.Count];
        _inbound = [.. flow.Nodes.Select((_, node) => Enumerable.Range(0, flow.Edges.Count).Where(edge => flow.Edges[edge].Target == node && !flow.Edges[edge].Backward).ToArray())];
        _ready.Enqueue((0, false));
        Run();
    }

    public List<int> Started { get; } = [];

    public IReadOnlyList<int> Waiting => [.. _waiting.Select(waiting => waiting.Node)];

    public void Complete(int task)
    {
        var waiting = _waiting.Where(one => one.Node == task).MinBy(one => one.Number);
        _waiting.Remove(waiting);
        Leave((waiting.Node, waiting.Back), ["Done"]);
        Run();
    }

    private void Run()
    {
        while (_ready.TryDequeue(out var next))
        {
            Started.Add(next.Node);
            if (_flow.Nodes[next.Node].Kind == RandomFlow.Kind.Task)
                _waiting.Add((next.Node, next.Back, Started.Count));
            else
                Leave(next, Outcomes(next.Node));
        }

        _waiting.Reverse();
    }

    private string[] Outcomes(int node)
    {
        switch (_flow.Nodes[node].Kind)
        {
            case RandomFlow.Kind.Fork:
                return ["a", "b", "c"];
            case RandomFlow.Kind.Choose:
                var round = _rounds[node] = _rounds.GetValueOrDefault(node) + 1;
                var rounds = _flow.Nodes[node].Rounds;
                return [rounds[Math.Min(round, rounds.Length) - 1]];
            default:
                return ["Done"];
        }
    }

    private void Leave((int Node, bool Back) left, string[] outcomes)
    {
        foreach (var edge in left.Back ? [] : _inbound[left.Node])
            _tokens[edge]--;
        for (var edge = 0; edge < _flow.Edges.Count; edge++)
        {
            var connection = _flow.Edges[edge];
            if (connection.Source != left.Node)
                continue;
            var alive = outcomes.Contains(connection.Port);
            if (!connection.Backward)
                Arrive(edge, alive);
            else if (alive)
                _ready.Enqueue((connection.Target, true));
        }
    }

    private void Arrive(int edge, bool alive)
    {
        _tokens[edge]++;
        _alive[edge] = alive;
        var target = _flow.Edges[edge].Target;
        var (isJoin, mode) = (_flow.Nodes[target].Kind == RandomFlow.Kind.Join, _flow.Nodes[target].Mode);
        if (isJoin && _tokens[edge] <= 0)
            return;
        if (isJoin && mode == "WaitAny" && alive)
            StartFirst(target);
        else if (_inbound[target].All(other => _tokens[other] > 0))
            Pass(target, isJoin ? mode : "WaitAllActive");
    }

    private void Pass(int target, string mode)
    {
        var any = _inbound[target].Any(edge => _alive[edge]);
        if (mode == "WaitAny" && any)
            return;
        if (mode == "WaitAll" ? _inbound[target].All(edge => _alive[edge]) : any)
            _ready.Enqueue((target, false));
        else
            Leave((target, false), []);
    }

    private void StartFirst(int target)
    {
        if (_ready.Any(ready => ready.Node == target))
            return;
        foreach (var waiting in _waiting.ToArray())
        {
            if (LeadsTo(waiting.Node, target) && _waiting.Remove(waiting))
                Leave((waiting.Node, waiting.Back), []);
        }

        _ready.Enqueue((target, false));
    }

    private bool LeadsTo(int from, int to) => from == to
        || _flow.Edges.Where(edge => edge.Source == from && !edge.Backward).Any(edge => LeadsTo(edge.Target, to));
}
