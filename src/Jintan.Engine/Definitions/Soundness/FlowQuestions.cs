using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions.Soundness;

/// <summary>
/// Questions about all runs of one flowchart, each answered by a run that shows the opposite. A question that cannot be decided within the
/// bound throws; it never answers by guess.
/// </summary>
public sealed class FlowQuestions
{
    private readonly CompiledNode _flowchart;
    private readonly FlowModel _model;
    private readonly int _limit;

    /// <param name="flowchart">A node whose activity is a flowchart.</param>
    public FlowQuestions(CompiledNode flowchart, int limit = FlowStateSpace.DefaultLimit)
    {
        if (flowchart.Activity is not Flowchart)
            throw new ArgumentException($"节点 {flowchart.NodeId} 不是流程图。", nameof(flowchart));
        (_flowchart, _model, _limit) = (flowchart, new(flowchart), limit);
    }

    /// <summary>A run in which <paramref name="later"/> starts although no activity of <paramref name="earlier"/> has completed; null when there is none.</summary>
    /// <exception cref="StateSpaceExceededException">Not decided within the bound.</exception>
    public IReadOnlyList<RunStep>? RunWithout(IReadOnlyCollection<string> earlier, string later) => Search(earlier, later, null);

    /// <summary>As <see cref="RunWithout(IReadOnlyCollection{string}, string)"/>, where completing counts only with one of these outcomes.</summary>
    /// <exception cref="StateSpaceExceededException">Not decided within the bound.</exception>
    public IReadOnlyList<RunStep>? RunWithout(string earlier, IReadOnlyCollection<string> outcomes, string later) => Search([earlier], later, outcomes);

    /// <summary>As <see cref="RunWithout(IReadOnlyCollection{string}, string)"/>, each activity counting with its own outcomes.</summary>
    /// <exception cref="StateSpaceExceededException">Not decided within the bound.</exception>
    public IReadOnlyList<RunStep>? RunWithout(IReadOnlyCollection<Completion> earlier, string later)
    {
        var (without, target) = (Counted(earlier), Position(later));
        return Walk(Explore([.. without.Keys, target]), 0, step => Counts(without, step), null, target);
    }

    /// <summary>A run that ends without any of these; null when every run that ends has one.</summary>
    /// <param name="after">Given: only what happens after this has completed is looked at.</param>
    /// <exception cref="StateSpaceExceededException">Not decided within the bound.</exception>
    public IReadOnlyList<RunStep>? RunToEndWithout(IReadOnlyCollection<Completion> avoided, Completion? after = null)
    {
        var without = Counted(avoided);
        var first = Counted(after is null ? [] : [after]);
        var space = Explore([.. without.Keys.Union(first.Keys)]);
        if (after is null)
            return Walk(space, 0, step => Counts(without, step), at => space.States[at].IsEmpty);
        for (var state = 0; state < space.Steps.Count; state++)
        {
            foreach (var step in space.Steps[state])
            {
                if (Counts(first, step) && Walk(space, step.To, next => Counts(without, next), at => space.States[at].IsEmpty) is { } rest)
                    return [.. space.RunTo(state, step), .. rest];
            }
        }

        return null;
    }

    /// <summary>A run in which the activity starts; null when it never does.</summary>
    /// <exception cref="StateSpaceExceededException">Not decided within the bound.</exception>
    public IReadOnlyList<RunStep>? RunReaching(string activityId) => Search([], activityId, null);

    /// <summary>A run that ends after <paramref name="first"/> has completed, without <paramref name="then"/> completing behind it; null when there is none.</summary>
    /// <exception cref="StateSpaceExceededException">Not decided within the bound.</exception>
    public IReadOnlyList<RunStep>? RunNotFollowedBy(string first, string then)
    {
        var (one, other) = (Position(first), Position(then));
        var space = Explore([one, other]);
        for (var state = 0; state < space.Steps.Count; state++)
        {
            foreach (var step in space.Steps[state])
            {
                if (step.Node == one && !step.Waits && Walk(space, step.To, next => !next.Waits && next.Node == other, at => space.States[at].IsEmpty) is { } rest)
                    return [.. space.RunTo(state, step), .. rest];
            }
        }

        return null;
    }

    private List<RunStep>? Search(IReadOnlyCollection<string> avoided, string goal, IReadOnlyCollection<string>? outcomes)
    {
        var target = Position(goal);
        var without = Counted([.. avoided.Select(id => new Completion(id, outcomes))]);
        return Walk(Explore([.. without.Keys, target]), 0, step => Counts(without, step), null, target);
    }

    private Dictionary<int, IReadOnlyCollection<string>?> Counted(IReadOnlyCollection<Completion> completions) =>
        completions.ToDictionary(one => Position(one.ActivityId), one => one.Outcomes);

    private static bool Counts(Dictionary<int, IReadOnlyCollection<string>?> counted, FlowStep step) =>
        !step.Waits && counted.TryGetValue(step.Node, out var outcomes) && (outcomes is null || step.Outcomes.Any(outcomes.Contains));

    private FlowStateSpace Explore(int[] visible)
    {
        var space = new FlowStateSpace(_model, visible, _limit);
        return space.ExceededAt is { } fork
            ? throw new StateSpaceExceededException(_flowchart.NodeId, _model.Nodes[fork].Id)
            : space;
    }

    private static List<RunStep>? Walk(
        FlowStateSpace space, int from, Func<FlowStep, bool> isAvoided, Func<int, bool>? isGoal, int starts = -1)
    {
        var cameBy = new Dictionary<int, FlowStep?> { [from] = null };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var state))
        {
            if (isGoal?.Invoke(state) ?? space.Steps[state].Exists(step => step.Node == starts))
                return Path(space, cameBy, state);
            foreach (var step in space.Steps[state])
            {
                if (!isAvoided(step) && cameBy.TryAdd(step.To, step))
                    queue.Enqueue(step.To);
            }
        }

        return null;
    }

    private static List<RunStep> Path(FlowStateSpace space, Dictionary<int, FlowStep?> cameBy, int state)
    {
        var run = new List<RunStep>();
        for (var step = cameBy[state]; step is not null; step = cameBy[step.From])
        {
            if (!step.Waits)
                run.Add(space.Named(step));
        }

        run.Reverse();
        return run;
    }

    private int Position(string activityId)
    {
        for (var i = 0; i < _model.Nodes.Count; i++)
        {
            if (_model.Nodes[i].Id == activityId)
                return i;
        }

        throw new ArgumentException($"流程图 {_flowchart.NodeId} 里没有活动“{activityId}”。", nameof(activityId));
    }
}

/// <summary>An activity that completes, with any outcome or with one of these.</summary>
public sealed record Completion(string ActivityId, IReadOnlyCollection<string>? Outcomes = null);

/// <summary>A question about all runs was not decided within the bound.</summary>
public sealed class StateSpaceExceededException(string flowchart, string fork)
    : InvalidOperationException($"流程图 {flowchart} 从“{fork}”分出的并行分支状态过多，无法判断；请减少并行分支。");
