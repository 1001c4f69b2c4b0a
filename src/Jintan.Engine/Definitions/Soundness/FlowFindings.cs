namespace Jintan.Engine.Definitions.Soundness;

/// <summary>Reads the findings off a state space.</summary>
internal sealed class FlowFindings(FlowModel model, FlowStateSpace space)
{
    public static SoundnessFinding TooManyNodes(CompiledNode flowchart) => new(SoundnessKind.NotProved, Severity.Error, flowchart.NodeId,
        $"流程图有 {flowchart.Children.Count} 个活动，超过 {SoundnessCheck.MostNodes} 个，未作检查。", "请拆成几个流程。", []);

    public IEnumerable<SoundnessFinding> All()
    {
        if (space.ExceededAt is { } fork)
            return [.. Troubles(), NotProved(fork)];
        return [.. Troubles(), .. MissingOutcomes(), .. DeadNodes(), .. SilentEnds(), .. EndlessStates()];
    }

    private SoundnessFinding NotProved(int fork) => Finding(SoundnessKind.NotProved, fork, "从这里分出的并行分支状态过多或不断堆积，无法证明流程健全。", "请减少并行分支，或先汇合再继续。", []);

    private IEnumerable<SoundnessFinding> Troubles()
    {
        var seen = new HashSet<(SoundnessKind, int)>();
        foreach (var (state, step) in AllSteps())
        {
            foreach (var (kind, node) in step.Trouble)
            {
                if (seen.Add((kind, node)))
                    yield return Trouble(kind, node, space.RunTo(state, step));
            }
        }
    }

    private SoundnessFinding Trouble(SoundnessKind kind, int node, IReadOnlyList<RunStep> run) => kind switch
    {
        SoundnessKind.JoinMayNeverRun => Finding(kind, node, "汇合等待所有分支，但有的分支可能不走到这里；那时汇合及其后的活动都不会执行。", "请改用 WaitAllActive，或让每个分支都走到汇合。", run),
        SoundnessKind.LoopBeforeMerge => Finding(kind, node, "汇合之前的分支里有退回重做：第一次退回就被算作该分支已到，汇合会过早执行或永不执行。", "请把重做的环放到分支之外的子流程里，或在汇合之后再退回。", run),
        SoundnessKind.InvalidBackward => Finding(kind, node, "退回的目标不在每条来路上，走到这里会出错。", "请只退回到必经的活动。", run),
        _ => Finding(kind, node, "到达结束时还有分支在等待，它们会被取消。", "如不是有意，请先汇合再结束。", run, Severity.Warning),
    };

    private IEnumerable<SoundnessFinding> MissingOutcomes()
    {
        for (var node = 0; node < model.Nodes.Count; node++)
        {
            if (model.IsTerminal(node) || model.Nodes[node].Outcomes.Count < 2 || !model.Graph.IsReachable(node))
                continue;
            foreach (var outcome in model.Nodes[node].Outcomes)
            {
                if (!Array.Exists(model.Graph.Outbound[node], connection => connection.Port == outcome))
                    yield return Finding(SoundnessKind.MissingOutcome, node, $"结果“{outcome}”没有连线。", "请把它接到下一步或结束。", RunStarting(node));
            }
        }
    }

    private IEnumerable<SoundnessFinding> DeadNodes()
    {
        var runs = new bool[model.Nodes.Count];
        foreach (var (_, step) in AllSteps())
            runs[step.Node] = true;
        for (var node = 0; node < runs.Length; node++)
        {
            if (!runs[node])
                yield return model.IsTerminal(node)
                    ? Finding(SoundnessKind.EndUnreachable, node, "这个结束永远到不了。", "请检查通向它的连线。", [])
                    : Finding(SoundnessKind.DeadNode, node, "这个活动永远不会执行。", "请接上连线，或删除它。", []);
        }
    }

    /// <summary>The flow runs dry although the last activity was not meant to be the last.</summary>
    private IEnumerable<SoundnessFinding> SilentEnds()
    {
        var seen = new HashSet<int>();
        foreach (var (state, step) in AllSteps())
        {
            if (step.Waits || step.To < 0 || !space.States[step.To].IsEmpty || model.IsEnding(step.Node) || !seen.Add(step.Node))
                continue;
            yield return Finding(SoundnessKind.Deadlock, step.Node, "流程在这里之后无声停住：没有活动可执行，也没有到达结束。", "请补上连线或改正汇合方式。", space.RunTo(state, step));
        }
    }

    /// <summary>States from which nothing leads to an end.</summary>
    private IEnumerable<SoundnessFinding> EndlessStates()
    {
        var canEnd = new bool[space.States.Count];
        var sources = new List<int>[space.States.Count];
        var queue = new Queue<int>();
        for (var state = 0; state < canEnd.Length; state++)
            sources[state] = [];
        foreach (var (state, step) in AllSteps())
            sources[step.To].Add(state);
        for (var state = 0; state < canEnd.Length; state++)
        {
            if (space.States[state].IsEmpty)
                queue.Enqueue(state);
        }

        while (queue.TryDequeue(out var state))
        {
            if (canEnd[state])
                continue;
            canEnd[state] = true;
            foreach (var source in sources[state])
                queue.Enqueue(source);
        }

        var stuck = Array.IndexOf(canEnd, false);
        if (stuck < 0)
            yield break;
        var waiting = Enumerable.Range(0, model.Nodes.Count).First(space.States[stuck].IsActive);
        yield return Finding(SoundnessKind.EndUnreachable, waiting, "从这里出发永远到不了结束。", "请给循环一个出口。", space.RunTo(stuck));
    }

    private IReadOnlyList<RunStep> RunStarting(int node)
    {
        for (var state = 0; state < space.States.Count; state++)
        {
            if (space.States[state].IsActive(node))
                return space.RunTo(state);
        }

        return [];
    }

    private IEnumerable<(int State, FlowStep Step)> AllSteps()
    {
        for (var state = 0; state < space.Steps.Count; state++)
        {
            foreach (var step in space.Steps[state])
                yield return (state, step);
        }
    }

    private SoundnessFinding Finding(
        SoundnessKind kind, int node, string message, string cure, IReadOnlyList<RunStep> run, Severity severity = Severity.Error) =>
        new(kind, severity, model.Nodes[node].NodeId, message, cure, run);
}
