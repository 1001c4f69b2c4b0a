using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Jintan.Engine.Activities;

/// <summary>Decides connections: follows outcomes, merges, spreads dead paths. Visits are counted, not flagged, so that merges work in loops.</summary>
internal readonly struct FlowRun(ActivityExecutionContext context, FlowGraph graph)
{
    private static readonly string[] Dead = [];

    private BurstMachine Machine => context.Machine;

    private int[] Visits => context.Counters!;

    /// <param name="countVisit">False for an execution that came over a backward connection: it is no new round of the merge.</param>
    public void Follow(int node, string[] outcomes, bool countVisit)
    {
        if (countVisit)
            FlowVisits.Node(Visits, node)++;
        foreach (var connection in graph.Outbound[node])
        {
            var followed = Array.IndexOf(outcomes, connection.Port) >= 0;
            FlowVisits.Connection(Visits, connection.Index)++;
            FlowVisits.Followed(Visits, connection.Index) = followed ? 1 : 0;
            if (graph.IsBackward(connection))
                FollowBackward(connection, followed);
            else if (Child(connection.Target).Activity is FlowJoin join)
                ArriveAtJoin(connection, join, followed);
            else
                Arrive(connection.Target);
        }
    }

    /// <summary>
    /// A step that is gone back from ends its round undone: what only it leads to is passed, too. What another path has reached already keeps
    /// waiting, for the step will be done again.
    /// </summary>
    /// <param name="countVisit">As for <see cref="Follow"/>.</param>
    public void Abandon(int node, bool countVisit)
    {
        if (countVisit)
            FlowVisits.Node(Visits, node)++;
        foreach (var connection in graph.Outbound[node])
        {
            if (graph.IsBackward(connection) || IsReached(connection.Target))
                continue;
            FlowVisits.Connection(Visits, connection.Index)++;
            FlowVisits.Followed(Visits, connection.Index) = 0;
            if (AllDecided(connection.Target))
                Abandon(connection.Target, countVisit: true);
        }
    }

    private CompiledNode Child(int position) => context.Node.Children[position];

    private void FollowBackward(FlowConnection connection, bool followed)
    {
        if (!followed)
            return;
        if (!graph.IsValidBackward(connection))
            throw new InvalidBackwardConnectionException(Child(connection.Source).Id, Child(connection.Target).Id);
        Machine.Schedule(Child(connection.Target), context, viaBackward: true);
    }

    private void Arrive(int target)
    {
        if (!AllDecided(target))
            return;
        if (AnyFollowed(target))
            Machine.Schedule(Child(target), context);
        else
            Follow(target, Dead, countVisit: true);
    }

    private void ArriveAtJoin(FlowConnection connection, FlowJoin join, bool followed)
    {
        var target = connection.Target;
        var mode = join.ModeIn(context);
        if (FlowVisits.Connection(Visits, connection.Index) <= FlowVisits.Node(Visits, target))
            return;
        if (mode == FlowJoinMode.WaitAny && followed)
            RunFirst(target);
        else if (!AllDecided(target))
            return;
        else if (!(mode == FlowJoinMode.WaitAll ? AllFollowed(target) : AnyFollowed(target)))
            Follow(target, Dead, countVisit: true);
        else if (mode != FlowJoinMode.WaitAny)
            Machine.Schedule(Child(target), context);
    }

    /// <summary>WaitAny: what still waits on the way to the join is cancelled and counts as dead.</summary>
    private void RunFirst(int join)
    {
        if (Machine.IsQueued(context, Child(join)))
            return;
        foreach (var open in Machine.OpenChildrenOf(context))
        {
            if (!open.IsOpen || !graph.LeadsTo(open.Node.Position, join))
                continue;
            Machine.Cancel(open);
            Follow(open.Node.Position, Dead, !open.ViaBackward);
        }

        Machine.Schedule(Child(join), context);
    }

    private bool AllDecided(int node)
    {
        foreach (var connection in graph.ForwardInbound[node])
        {
            if (FlowVisits.Connection(Visits, connection.Index) <= FlowVisits.Node(Visits, node))
                return false;
        }

        return true;
    }

    private bool IsReached(int node)
    {
        foreach (var connection in graph.ForwardInbound[node])
        {
            if (FlowVisits.Connection(Visits, connection.Index) > FlowVisits.Node(Visits, node) && FlowVisits.Followed(Visits, connection.Index) != 0)
                return true;
        }

        return false;
    }

    private bool AnyFollowed(int node)
    {
        foreach (var connection in graph.ForwardInbound[node])
        {
            if (FlowVisits.Followed(Visits, connection.Index) != 0)
                return true;
        }

        return false;
    }

    private bool AllFollowed(int node)
    {
        foreach (var connection in graph.ForwardInbound[node])
        {
            if (FlowVisits.Followed(Visits, connection.Index) == 0)
                return false;
        }

        return true;
    }
}
