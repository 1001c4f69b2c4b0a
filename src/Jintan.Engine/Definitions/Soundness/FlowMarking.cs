using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions.Soundness;

/// <summary>
/// A state of the net, and the flowchart's own rules on it. Counters are kept relative (decisions of a connection minus passes of its target),
/// so that loops come back to states already seen.
/// </summary>
internal sealed class FlowMarking
{
    /// <summary>More decisions than this before the target passes: the flow piles up.</summary>
    private const int Most = 6;

    private readonly FlowModel _model;

    public FlowMarking(FlowModel model)
    {
        _model = model;
        Cells = new sbyte[2 * model.Nodes.Count + 2 * model.Connections.Length];
    }

    private FlowMarking(FlowMarking other)
    {
        _model = other._model;
        Cells = (sbyte[])other.Cells.Clone();
        _queue.AddRange(other._queue);
    }

    /// <summary>Activities whose turn comes before anything from outside, first in first out; the lowest bit says that it came backwards.</summary>
    private readonly List<int> _queue = [];

    public bool HasQueue => _queue.Count > 0;

    public int Head => _queue[0] >> 1;

    /// <summary>Per node: waiting executions, and those that came backwards; per connection: lead, and whether it was followed.</summary>
    public sbyte[] Cells { get; }

    /// <summary>Trouble met while moving here.</summary>
    public List<(SoundnessKind Kind, int Node)> Trouble { get; } = [];

    public bool PilesUp { get; private set; }

    public FlowMarking Copy() => new(this);

    public ref sbyte Waiting(int node) => ref Cells[2 * node];

    public ref sbyte WaitingBackward(int node) => ref Cells[2 * node + 1];

    public bool IsWaiting(int node) => Cells[2 * node] + Cells[2 * node + 1] > 0;

    public bool IsActive(int node) => IsWaiting(node) || IsQueued(node);

    private bool IsQueued(int node) => _queue.Contains(node << 1) || _queue.Contains(node << 1 | 1);

    /// <summary>The whole state as bytes, to be compared.</summary>
    public byte[] Key()
    {
        var key = new byte[Cells.Length + 2 * _queue.Count];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(Cells.AsSpan()).CopyTo(key);
        for (var i = 0; i < _queue.Count; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(key.AsSpan(Cells.Length + 2 * i), (ushort)_queue[i]);
        return key;
    }

    public void Start(int node) => _queue.Add(node << 1);

    /// <summary>The head of the queue starts and waits.</summary>
    public void WaitHead()
    {
        var backward = (_queue[0] & 1) == 1;
        ref var cell = ref backward ? ref WaitingBackward(Head) : ref Waiting(Head);
        _queue.RemoveAt(0);
        if (++cell > Most)
            PilesUp = true;
    }

    /// <summary>The head of the queue runs and completes at once.</summary>
    public void FireHead(string[] outcomes)
    {
        var (node, backward) = (Head, (_queue[0] & 1) == 1);
        _queue.RemoveAt(0);
        Complete(node, outcomes, backward);
    }

    private ref sbyte Lead(int connection) => ref Cells[2 * _model.Nodes.Count + 2 * connection];

    private ref sbyte Followed(int connection) => ref Cells[2 * _model.Nodes.Count + 2 * connection + 1];

    public bool IsEmpty
    {
        get
        {
            for (var node = 0; node < _model.Nodes.Count; node++)
            {
                if (IsWaiting(node))
                    return false;
            }

            return _queue.Count == 0;
        }
    }

    /// <summary>A waiting execution of the node completes with these outcomes.</summary>
    public void Fire(int node, string[] outcomes)
    {
        var backward = Waiting(node) == 0;
        if (backward)
            WaitingBackward(node)--;
        else
            Waiting(node)--;
        Complete(node, outcomes, backward);
    }

    private void Complete(int node, string[] outcomes, bool backward)
    {
        if (_model.IsTerminal(node))
            EndHere(node);
        else
            Follow(node, outcomes, !backward);
    }

    private void EndHere(int node)
    {
        if (!IsEmpty)
            Trouble.Add((SoundnessKind.ImproperCompletion, node));
        Array.Clear(Cells);
        _queue.Clear();
    }

    private void Follow(int node, string[] outcomes, bool countPass)
    {
        if (countPass)
        {
            foreach (var inbound in _model.Graph.ForwardInbound[node])
            {
                ref var lead = ref Lead(inbound.Index);
                lead = (sbyte)Math.Max(lead - 1, -Most);
                if (lead <= 0)
                    Followed(inbound.Index) = 0;
            }
        }

        foreach (var connection in _model.Graph.Outbound[node])
            Decide(connection, Array.IndexOf(outcomes, connection.Port) >= 0);
    }

    private void Decide(FlowConnection connection, bool followed)
    {
        if (_model.Graph.IsBackward(connection))
        {
            if (followed)
                GoBack(connection);
            return;
        }

        ref var lead = ref Lead(connection.Index);
        lead++;
        Followed(connection.Index) = followed ? (sbyte)1 : (sbyte)0;
        if (lead > 1 && _model.IsMerge(connection.Target))
            Trouble.Add((SoundnessKind.LoopBeforeMerge, connection.Target));
        if (lead > Most)
        {
            lead = Most;
            PilesUp = true;
        }

        Arrive(connection, followed, _model.JoinMode(connection.Target));
    }

    private void GoBack(FlowConnection connection)
    {
        if (!_model.Graph.IsValidBackward(connection))
            Trouble.Add((SoundnessKind.InvalidBackward, connection.Source));
        else
            Enqueue(connection.Target << 1 | 1);
    }

    private void Arrive(FlowConnection connection, bool followed, FlowJoinMode? mode)
    {
        var target = connection.Target;
        if (mode is not null && Lead(connection.Index) <= 0)
            return;
        if (mode == FlowJoinMode.WaitAny && followed)
            RunFirst(target);
        else if (!AllDecided(target))
            return;
        else if (!(mode == FlowJoinMode.WaitAll ? AllFollowed(target) : AnyFollowed(target)))
            Skip(target);
        else if (mode != FlowJoinMode.WaitAny)
            Run(target);
    }

    private void Run(int node) => Enqueue(node << 1);

    private void Enqueue(int entry)
    {
        _queue.Add(entry);
        PilesUp |= _queue.Count(other => other == entry) > Most;
    }

    private void Skip(int node)
    {
        if (AnyFollowed(node))
            Trouble.Add((SoundnessKind.JoinMayNeverRun, node));
        Follow(node, [], countPass: true);
    }

    private void RunFirst(int join)
    {
        if (IsQueued(join))
            return;
        for (var node = 0; node < _model.Nodes.Count; node++)
        {
            if (node == join || !IsWaiting(node) || !_model.Graph.LeadsTo(node, join))
                continue;
            for (; Waiting(node) > 0; Waiting(node)--)
                Follow(node, [], countPass: true);
            for (; WaitingBackward(node) > 0; WaitingBackward(node)--)
                Follow(node, [], countPass: false);
        }

        Run(join);
    }

    private bool AllDecided(int node) => Array.TrueForAll(_model.Graph.ForwardInbound[node], connection => Lead(connection.Index) > 0);

    private bool AnyFollowed(int node) => Array.Exists(_model.Graph.ForwardInbound[node], connection => Followed(connection.Index) != 0);

    private bool AllFollowed(int node) => Array.TrueForAll(_model.Graph.ForwardInbound[node], connection => Followed(connection.Index) != 0);
}
