using System.Text.Json.Nodes;
using Jintan.Engine.Activities;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Execution;

/// <summary>One burst of one instance: the queue, the open executions, and what has happened so far.</summary>
internal sealed partial class BurstMachine
{
    private readonly WorkQueue _queue = new();
    private readonly List<ActivityExecutionContext> _open = [];
    private int _nextExecution = 1;
    private int _executed;

    public BurstMachine(CompiledWorkflow workflow, BurstContext context, string instanceId)
    {
        (Workflow, Context, InstanceId) = (workflow, context, instanceId);
        WorkflowExecutionContext = new(this);
    }

    public CompiledWorkflow Workflow { get; }
    public BurstContext Context { get; }
    public string InstanceId { get; }
    public WorkflowExecutionContext WorkflowExecutionContext { get; }
    public string? CorrelationId { get; set; }
    public string? Name { get; set; }

    /// <summary>A definition that runs on without ever waiting is stopped here.</summary>
    internal const int MaximumExecutions = 100_000;

    public string ExecutionId(int number) => string.Create(null, stackalloc char[128], $"{InstanceId}.{number}");

    public bool IsQueued(ActivityExecutionContext owner, CompiledNode node) => _queue.Contains(owner, node);

    public void Schedule(
        CompiledNode node, ActivityExecutionContext owner, int tag = 0, bool viaBackward = false, Dictionary<string, object?>? variables = null) =>
        _queue.Enqueue(new(node, owner, tag, viaBackward, variables, null));

    private async ValueTask RunAsync()
    {
        while (_queue.TryDequeue(out var item))
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
            var context = item.Again ?? Open(item);
            if (item.Again is null)
                Log(context, JournalRecord.Started);
            else if (context.Status == ActivityStatus.Running)
                Log(context, JournalRecord.Resumed);
            else
                continue;
            if (item.Again is null && RunsInBackground(context))
                continue;
            var run = ExecuteAsync(context);
            if (!run.IsCompletedSuccessfully)
                await run;
        }
    }

    private ActivityExecutionContext Open(WorkItem item)
    {
        var context = new ActivityExecutionContext(this, item.Node, item.Owner, _nextExecution++)
        {
            Tag = item.Tag,
            ViaBackward = item.ViaBackward,
            DynamicVariables = item.Variables,
            Retries = item.Retries,
        };
        _open.Add(context);
        _root ??= context;
        if (item.Owner is { } owner)
            owner.OpenChildren++;
        for (var i = 0; i < context.VariableValues.Length; i++)
            context.VariableValues[i] = item.Node.Variables[i].Default is JsonNode structure ? structure.DeepClone() : item.Node.Variables[i].Default;
        return context;
    }

    private bool RunsInBackground(ActivityExecutionContext context)
    {
        if (!context.Node.RunAsynchronously || context.Activity is not IBackgroundTask)
            return false;
        Log(context, JournalRecord.Suspended);
        _queue.Enqueue(new(context.Node, context.Parent, context.Tag, context.ViaBackward, null, context));
        return true;
    }

    private async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        try
        {
            if (++_executed > MaximumExecutions)
                throw new BurstTooLongException(MaximumExecutions);
            RequireNotFailedBefore(context);
            EvaluateInputs(context);
            var run = context.Activity.RunAsync(context);
            if (!run.IsCompletedSuccessfully)
                await run;
            AfterRun(context);
        }
        catch (Exception exception) when (BecomesIncident(exception))
        {
            Fault(context, exception);
        }
    }

    private void AfterRun(ActivityExecutionContext context)
    {
        if (context.Status != ActivityStatus.Running)
            return;
        if (context.HasBookmark)
            Log(context, JournalRecord.Suspended);
        else if (context.Activity.CompletesByItself)
            Complete(context, null);
    }

    private bool BecomesIncident(Exception exception) =>
        !Context.AbortsBurst(exception) && !(exception is OperationCanceledException && Context.CancellationToken.IsCancellationRequested);

    /// <summary>Ends an execution; its container decides at once what comes next.</summary>
    public void Complete(ActivityExecutionContext context, string[]? outcomes)
    {
        if (context.Status != ActivityStatus.Running)
            return;
        End(context, outcomes);
        if (context.Parent is null)
            _ended = Ending.Completed;
        else if (context.Parent.Status == ActivityStatus.Running)
            ((Container)context.Parent.Activity).ChildCompleted(context.Parent, context);
    }

    private void End(ActivityExecutionContext context, string[]? outcomes)
    {
        CancelChildren(context);
        if (context.Parent is null)
            CloseEverythingBut(context);
        CloseBookmarks(context);
        context.Status = ActivityStatus.Completed;
        context.Outcomes = outcomes;
        Close(context);
        RememberOutputs(context);
        ClearIncidentsOf(context);
        Log(context, JournalRecord.Completed);
    }

    /// <summary>With the workflow ends what outlived its container (a queued step of a cancelled branch).</summary>
    private void CloseEverythingBut(ActivityExecutionContext workflow)
    {
        _queue.Clear();
        while (_open.Find(open => open != workflow) is { } left)
            Cancel(left);
    }

    /// <summary>Ends a scope before its time: what is queued in it is dropped.</summary>
    public void CompleteScope(ActivityExecutionContext context, string[]? outcomes)
    {
        _queue.Drop(context);
        Complete(context, outcomes);
    }

    /// <summary>Cancels an execution and everything below it, from the top down.</summary>
    public void Cancel(ActivityExecutionContext context)
    {
        if (!context.IsOpen)
            return;
        context.Status = ActivityStatus.Canceled;
        CloseBookmarks(context);
        Close(context);
        Log(context, JournalRecord.Canceled);
        CancelChildren(context);
    }

    public void CancelChildren(ActivityExecutionContext context)
    {
        for (var i = 0; context.OpenChildren > 0 && i < _open.Count; i++)
        {
            if (_open[i].Parent != context)
                continue;
            Cancel(_open[i]);
            i = -1;
        }
    }

    /// <summary>The open executions directly below: those of earlier bursts as they were kept, then those of this one.</summary>
    public IEnumerable<ActivityExecutionContext> OpenChildrenOf(ActivityExecutionContext context)
    {
        foreach (var open in _open.ToArray())
        {
            if (open.Parent == context && open.IsOpen)
                yield return open;
        }
    }

    /// <summary>Ends the whole instance at once: waiting activities are cancelled, containers get no entry.</summary>
    public void Finish(ActivityExecutionContext by)
    {
        End(by, null);
        _queue.Clear();
        foreach (var open in _open.ToArray())
        {
            if (open.IsOpen && open.Activity is not Container)
                Cancel(open);
        }

        _open.Clear();
        _ended = Ending.Completed;
    }

    private void Close(ActivityExecutionContext context)
    {
        _open.Remove(context);
        if (context.Parent is { } parent)
            parent.OpenChildren--;
    }
}
