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
    private readonly Dictionary<byte[], int> _index = new(KeyComparer.Instance);

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
        {
            if (!step.Waits)
                run.Add(Named(step));
        }

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
        start.Start(_model.Start);
        Add(start, null);
        for (var state = 0; state < States.Count && ExceededAt is null; state++)
            Expand(state);
    }

    private void Expand(int state)
    {
        var marking = States[state];
        if (marking.HasQueue)
        {
            ExpandHead(state, marking);
            return;
        }

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

    /// <summary>The queue goes first; what may do both waits, or completes at once, or (where nobody could tell the difference) only the latter.</summary>
    private void ExpandHead(int state, FlowMarking marking)
    {
        var node = marking.Head;
        var mayComplete = _model.MayCompleteAtOnce(node);
        if (_model.MayWait(node) && (!mayComplete || _visible[node] || IsDisturbed(marking, node)))
            Move(new(state, node, [], true), next => next.WaitHead());
        foreach (var outcomes in mayComplete ? _model.Alternatives[node] : [])
            Move(new(state, node, outcomes, false), next => next.FireHead(outcomes));
    }

    private void Move(FlowStep step, Action<FlowMarking> move)
    {
        var next = States[step.From].Copy();
        move(next);
        step.Trouble.AddRange(next.Trouble);
        if (next.PilesUp)
            ExceededAt ??= NearestFork(step.Node);
        else
            step.To = Add(next, step);
        Steps[step.From].Add(step);
        if (States.Count > _limit)
            ExceededAt ??= NearestFork(step.Node);
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
            Move(new(state, node, outcomes, false), next => next.Fire(node, outcomes));
    }

    private int Add(FlowMarking marking, FlowStep? by)
    {
        var key = marking.Key();
        if (_index.TryGetValue(key, out var known))
            return known;
        _index[key] = States.Count;
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
/// <param name="Waits">The activity starts and waits; otherwise it completes.</param>
internal sealed record FlowStep(int From, int Node, string[] Outcomes, bool Waits)
{
    public List<(SoundnessKind Kind, int Node)> Trouble { get; } = [];

    public int To { get; set; } = -1;
}
