namespace Elsa.Workflows;

// Names and parameter orders of Elsa 3.8, without bodies: Jintan.Activities must compile against them with -p:WorkflowEngine=Elsa.
// Members that the engine of this repository has, and no others.
public enum ActivityKind { Action, Trigger, Job, Task }

public delegate ValueTask ExecuteActivityDelegate(ActivityExecutionContext context);

public abstract class Activity
{
    public string Id { get; set; } = null!;
    public string? Name { get; set; }
    public string Type { get; set; } = null!;
    public int Version { get; set; }

    protected virtual ValueTask ExecuteAsync(ActivityExecutionContext context) => throw null!;

    protected virtual void Execute(ActivityExecutionContext context) => throw null!;
}

public abstract class CodeActivity : Activity;

public abstract class CodeActivity<T> : CodeActivity
{
    public Models.Output<T>? Result { get; set; }
}

public sealed class WorkflowExecutionContext
{
    public string Id => throw null!;

    public string? CorrelationId
    {
        get => throw null!;
        set => throw null!;
    }
}

public sealed class ActivityExecutionContext
{
    public string Id => throw null!;
    public Activity Activity => throw null!;
    public string NodeId => throw null!;
    public CancellationToken CancellationToken => throw null!;
    public WorkflowExecutionContext WorkflowExecutionContext => throw null!;
    public IDictionary<string, object> WorkflowInput => throw null!;

    public T? Get<T>(Models.Input<T>? input) => throw null!;

    public void Set<T>(Models.Output<T>? output, T? value, string? outputName = null) => throw null!;

    public T GetRequiredService<T>() where T : notnull => throw null!;

    public ValueTask CompleteActivityAsync(object? result = null) => throw null!;

    public void CreateBookmark(object stimulus, ExecuteActivityDelegate callback, bool includeActivityInstanceId = true) => throw null!;
}
