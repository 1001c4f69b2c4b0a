using System.Text.Json.Nodes;
using Jintan.Engine.Execution;

namespace Jintan.Engine.Authoring;

/// <summary>One execution of one activity in one instance: what an activity may see and do.</summary>
public sealed partial class ActivityExecutionContext
{
    /// <summary>The id of this execution, unique in the world.</summary>
    public string Id => field ??= Machine.ExecutionId(Number);

    public Activity Activity => Node.Activity;

    /// <summary>The path of the node in the definition, e.g. <c>Workflow1:Flowchart1:Approve</c>.</summary>
    public string NodeId => Node.NodeId;

    public CancellationToken CancellationToken => Machine.Context.CancellationToken;

    public WorkflowExecutionContext WorkflowExecutionContext => Machine.WorkflowExecutionContext;

    /// <summary>The inputs that the instance was started with.</summary>
    public IDictionary<string, object> WorkflowInput => Machine.InputForActivities();

    /// <summary>The evaluated value of an input; default when the definition leaves it out.</summary>
    public T? Get<T>(Input<T>? input) => input is null || input.Slot < 0 ? default : ValueCast.To<T>(InputValues[input.Slot]);

    /// <summary>Writes an output, and the variable that the definition binds to it.</summary>
    public void Set<T>(Output<T>? output, T? value)
    {
        if (output is { Slot: >= 0 })
            SetOutput(output.Slot, value);
    }

    public T GetRequiredService<T>() where T : notnull =>
        (T)(Machine.Context.Services.GetService(typeof(T))
            ?? throw new InvalidOperationException($"服务 {typeof(T)} 没有登记；请在宿主启动时登记它。"));

    /// <summary>Completes the activity without a named outcome; connections read this as <c>Done</c>.</summary>
    public ValueTask CompleteActivityAsync()
    {
        Machine.Complete(this, null);
        return ValueTask.CompletedTask;
    }

    /// <summary>Completes the activity; the connections of these outcomes are followed.</summary>
    public ValueTask CompleteActivityWithOutcomesAsync(params string[] outcomes)
    {
        Machine.Complete(this, outcomes);
        return ValueTask.CompletedTask;
    }

    /// <summary>Waits for a stimulus. The callback is a method of this activity; its name is stored and found again after a restart.</summary>
    /// <exception cref="InvalidOperationException">The callback is not a method of this activity.</exception>
    public void CreateBookmark(object stimulus, ExecuteActivityDelegate callback) =>
        Machine.CreateBookmark(this, Stimuli.ToJson(stimulus), Node.CallbackName(callback), null);

    /// <summary>An input of the instance (names without regard to case), converted to <typeparamref name="T"/>; default when it was not given.</summary>
    public T? GetWorkflowInput<T>(string key) => ValueCast.To<T>(Machine.FindInput(this, key));

    /// <summary>The nearest variable of that name, converted to <typeparamref name="T"/>; default when there is none.</summary>
    public T? GetVariable<T>(string name) => ValueCast.To<T>(FindVariable(name));

    /// <summary>Sets the nearest variable of that name, converted to its type; an unknown name becomes a new variable of the enclosing scope.</summary>
    public void SetVariable(string name, object? value) => AssignVariable(name, value);

    /// <summary>The payload that resumed this activity; null while it runs for the first time.</summary>
    internal JsonNode? ResumeInput { get; set; }
}
