namespace Jintan.Engine.Definitions.Soundness;

/// <summary>The states that a flowchart can be in, up to the order of what cannot disturb each other.</summary>
internal sealed class FlowStateSpace
{
    /// <summary>States beyond which nothing is proved.</summary>
    public const int DefaultLimit = 100_000;

    /// <summary>Bytes that the states may take.</summary>
    private const long MostMemory = 128L << 20;

    private readonly FlowModel _model;
    private readonly FlowRaces _races;
    private readonly bool[] _visible;
    private readonly int _limit;
    private readonly Dictionary<sbyte[], int> _index = new(CellComparer.Instance);

    public FlowStateSpace(FlowModel model, IEnumerable<int> visible, int limit = DefaultLimit)
    {
        (_model, _races, _visible) = (model, new(model), new bool[model.Nodes.Count]);
        _limit = (int)Math.Min(limit, MostMemory / (2L * (model.Nodes.Count + model.Connections.Length) + 256));
        foreach (var node in visible)
            _visible[node] = true;
        Explore();
    }

    public List<FlowMarking> States { get; } = [];

    /// <summary>Per state, the steps out of it.</summary>
    public List<List<FlowStep>> Steps { get; } = [];

    /// <summary>The fork at which the bound was exceeded; null when everything was looked at.</summary>
    public int? ExceededAt { get; private set; }

    /// <summary>The steps from the start to a state, and the last one further.</summary>
    public IReadOnlyList<RunStep> RunTo(int state, FlowStep? last = null)
    {
        var run = new List<RunStep>();
        if (last is not null)
            run.Add(Named(last));
        for (var at = state; _cameBy[at] is { } step; at = step.From)
            run.Add(Named(step));
        run.Reverse();
        return run;
    }

    public RunStep Named(FlowStep step) => new(_model.Nodes[step.Node].Id, step.Outcomes);

    private readonly List<FlowStep?> _cameBy = [];

    private void Explore()
    {
        if (_model.Nodes.Count == 0)
            return;
        var start = new FlowMarking(_model);
        start.Waiting(_model.Start) = 1;
        Add(start, null);
        for (var state = 0; state < States.Count && ExceededAt is null; state++)
            Expand(state);
    }

    private void Expand(int state)
    {
        var marking = States[state];
        var alone = FindUndisturbed(marking);
        var known = States.Count;
        if (alone >= 0)
            Expand(state, alone);
        if (alone >= 0 && States.Count > known)
            return;
        for (var node = 0; node < _model.Nodes.Count; node++)
        {
            if (node != alone && marking.IsActive(node))
                Expand(state, node);
        }
    }

    /// <summary>A waiting activity that no other can disturb, nor disturbs: it may go first.</summary>
    private int FindUndisturbed(FlowMarking marking)
    {
        for (var node = 0; node < _model.Nodes.Count; node++)
        {
            if (marking.IsActive(node) && !_visible[node] && !IsDisturbed(marking, node))
                return node;
        }

        return -1;
    }

    private bool IsDisturbed(FlowMarking marking, int node)
    {
        for (var other = 0; other < _model.Nodes.Count; other++)
        {
            if (other != node && marking.IsActive(other) && _races.Race(node, other))
                return true;
        }

        return false;
    }

    private void Expand(int state, int node)
    {
        foreach (var outcomes in _model.Alternatives[node])
        {
            var next = States[state].Copy();
            next.Fire(node, outcomes);
            var step = new FlowStep(state, node, outcomes, next.Trouble);
            if (next.PilesUp)
                ExceededAt ??= NearestFork(node);
            else
                step.To = Add(next, step);
            Steps[state].Add(step);
        }

        if (States.Count > _limit)
            ExceededAt ??= NearestFork(node);
    }

    private int Add(FlowMarking marking, FlowStep? by)
    {
        if (_index.TryGetValue(marking.Cells, out var known))
            return known;
        _index[marking.Cells] = States.Count;
        States.Add(marking);
        Steps.Add([]);
        _cameBy.Add(by);
        return States.Count - 1;
    }

    /// <summary>The last node before this one that opens several branches.</summary>
    private int NearestFork(int node)
    {
        var queue = new Queue<int>([node]);
        var seen = new HashSet<int> { node };
        while (queue.TryDequeue(out var at))
        {
            if (_model.Graph.Outbound[at].Length > 1 && _model.Alternatives[at].Any(outcomes => _model.Graph.Outbound[at].Count(c => outcomes.Contains(c.Port)) > 1))
                return at;
            foreach (var inbound in _model.Connections)
            {
                if (inbound.Target == at && seen.Add(inbound.Source))
                    queue.Enqueue(inbound.Source);
            }
        }

        return node;
    }
}

/// <summary>A step from one state to another.</summary>
internal sealed record FlowStep(int From, int Node, string[] Outcomes, List<(SoundnessKind Kind, int Node)> Trouble)
{
    public int To { get; set; } = -1;
}
