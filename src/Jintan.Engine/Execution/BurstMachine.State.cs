using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>From stored state into a burst and back.</summary>
internal sealed partial class BurstMachine
{
    private enum Ending { None, Completed, Cancelled }

    private Ending _ended;
    private DateTimeOffset _createdAt;
    private IReadOnlyDictionary<string, object?>? _finalVariables;

    private bool IsFaulted => !Workflow.ContinuesWithIncidents && HasCountingIncident();

    private WorkflowStatus Status => _ended != Ending.None || IsFaulted ? WorkflowStatus.Finished : WorkflowStatus.Running;

    private WorkflowSubStatus SubStatus =>
        _ended == Ending.Cancelled ? WorkflowSubStatus.Cancelled
        : IsFaulted ? WorkflowSubStatus.Faulted
        : _ended == Ending.Completed ? WorkflowSubStatus.Finished : WorkflowSubStatus.Suspended;

    public async ValueTask<Burst> StartAsync(StartRequest request)
    {
        (CorrelationId, Name, Parent, _createdAt) = (request.CorrelationId, request.Name, request.Parent, Context.Now);
        (TriggerActivityId, TriggerPayload) = (request.TriggerActivityId, request.TriggerPayload);
        ReadInput(request.Input);
        _queue.Enqueue(new(Workflow.Root, null, 0, false, null, null));
        await RunAsync();
        return End(changed: true);
    }

    public async ValueTask<Burst> ResumeAsync(WorkflowState state, Stimulus stimulus)
    {
        Load(state);
        var changed = stimulus switch
        {
            Stimulus.Retry retry => state.SubStatus != WorkflowSubStatus.Cancelled && TryRetry(retry),
            Stimulus.Cancel { EvenIfFaulted: true } cancel when state.SubStatus == WorkflowSubStatus.Faulted => CancelInstance(cancel.Reason),
            _ when state.Status == WorkflowStatus.Finished => false,
            Stimulus.Resume resume => await ResumeBookmarkAsync(resume.BookmarkId, resume.Input?.DeepClone()),
            Stimulus.Event received => await ReceiveEventAsync(received),
            Stimulus.ChildCompleted child => await ResumeBookmarkAsync(child.BookmarkId, ChildResult.ToJson(child)),
            Stimulus.StepBack back => StepBack(back),
            Stimulus.Cancel cancel => CancelInstance(cancel.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(stimulus), stimulus, "不认识的刺激。"),
        };
        if (!changed)
            return Burst.Unchanged(state);
        await RunAsync();
        return End(changed: true);
    }

    private bool TryRetry(Stimulus.Retry retry)
    {
        if (!_open.Exists(open => open.Status == ActivityStatus.Faulted))
            return false;
        _ended = Ending.None;
        Retry(retry.ActivityIds);
        return _nextSequence > 0;
    }

    private bool StepBack(Stimulus.StepBack back)
    {
        if (_bookmarks.Count != 1 || _bookmarks[0].Id != back.BookmarkId)
            return false;
        var waiting = _open.Find(open => open.Number == _bookmarks[0].Execution)!;
        if (waiting.Parent is not { Activity: Activities.Flowchart flowchart } flow)
            return false;
        foreach (var node in flow.Node.Children)
        {
            if (node.Id != back.ActivityId)
                continue;
            Cancel(waiting);
            flowchart.Abandon(flow, waiting);
            Schedule(node, flow, viaBackward: true);
            return true;
        }

        return false;
    }

    private bool CancelInstance(string reason)
    {
        foreach (var bookmark in _bookmarks)
        {
            if (bookmark.Stimulus is JsonObject stimulus && stimulus["childInstanceId"]?.GetValue<string>() is { } child)
                _outbox.Add(new OutboxMessage.CancelWorkflow(child, reason));
        }

        Cancel(_open.Find(open => open.Parent is null)!);
        // What outlived its container goes with the instance.
        while (_open.Count > 0)
            Cancel(_open[0]);
        _ended = Ending.Cancelled;
        return true;
    }

    private void Load(WorkflowState state)
    {
        (CorrelationId, Name, Parent, _createdAt) = (state.CorrelationId, state.Name, state.Parent, state.CreatedAt);
        (_nextSequence, _nextExecution, _nextBookmark) = (state.NextSequence, state.NextExecution, state.NextBookmark);
        _input = StateCopy.Values(state.Input, StringComparer.OrdinalIgnoreCase);
        _output = state.Output.Count == 0 ? null : StateCopy.Values(state.Output, StringComparer.Ordinal);
        if (state.Outputs.Count > 0)
            _outputs = StateCopy.Outputs(state.Outputs);
        _finalVariables = state.Variables;
        LastResult = StateCopy.Value(state.LastResult);
        _bookmarks.AddRange(state.Bookmarks);
        _incidents.AddRange(state.Incidents);
        var reopened = new Dictionary<int, ActivityExecutionContext>();
        for (var i = state.Executions.Count - 1; i >= 0; i--)
            Reopen(state.Executions[i], state, reopened);
        foreach (var execution in state.Executions)
        {
            if (reopened[execution.Number] is { IsOpen: true } open)
                _open.Add(open);
        }

        foreach (var bookmark in _bookmarks)
            _open.Find(open => open.Number == bookmark.Execution)!.HasBookmark = true;
    }

    /// <summary>A container before what it contains.</summary>
    private ActivityExecutionContext Reopen(ExecutionState stored, WorkflowState state, Dictionary<int, ActivityExecutionContext> reopened)
    {
        if (reopened.TryGetValue(stored.Number, out var known))
            return known;
        var node = Workflow.FindNode(stored.NodeId)
            ?? throw new InvalidOperationException($"实例 {InstanceId} 停在节点 {stored.NodeId}，定义里没有这个节点；请用实例钉定的版本。");
        var parent = stored.Parent is { } number ? Reopen(Find(state, number), state, reopened) : null;
        var context = new ActivityExecutionContext(this, node, parent, stored.Number)
        {
            Tag = stored.Tag,
            ViaBackward = stored.ViaBackward,
            IsBreaking = stored.IsBreaking,
            Status = stored.Status,
            Retries = stored.Retries,
            InputValues = StateCopy.Array(stored.Inputs),
            OutputValues = StateCopy.Array(stored.Outputs),
            VariableValues = StateCopy.Array(stored.Variables),
            DynamicVariables = stored.DynamicVariables is null ? null : StateCopy.Values(stored.DynamicVariables, StringComparer.Ordinal),
            Counters = (int[]?)stored.Counters?.Clone(),
            Items = stored.Items is null ? null : StateCopy.Array(stored.Items),
        };
        reopened[stored.Number] = context;
        if (parent is null)
            _root = context;
        else if (context.IsOpen)
            parent.OpenChildren++;
        return context;
    }

    private static ExecutionState Find(WorkflowState state, int number)
    {
        foreach (var execution in state.Executions)
        {
            if (execution.Number == number)
                return execution;
        }

        throw new InvalidOperationException($"实例 {state.InstanceId} 的状态缺少执行 {number}；请从备份恢复。");
    }

    private Burst End(bool changed)
    {
        var state = Save();
        TellParent();
        return new(state, changed, _journal, _opened, _closed, _due, _outbox, _newIncidents, _children ?? (IReadOnlyList<Burst>)[], _changes);
    }
}
