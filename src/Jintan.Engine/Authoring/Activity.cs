using Jintan.Engine.Definitions;

namespace Jintan.Engine.Authoring;

/// <summary>
/// One step of a workflow. A definition compiles into one object per node, shared by all instances: an activity keeps nothing in its fields,
/// and completes itself (<see cref="ActivityExecutionContext.CompleteActivityAsync"/>) or leaves a bookmark.
/// </summary>
public abstract class Activity
{
    /// <summary>The id of the node in the definition.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name of the node in the definition.</summary>
    public string? Name { get; set; }

    /// <summary>The type name in definitions, e.g. <c>Elsa.WriteLine</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>The version of the activity type.</summary>
    public int Version { get; set; } = 1;

    protected virtual ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        Execute(context);
        return ValueTask.CompletedTask;
    }

    protected virtual void Execute(ActivityExecutionContext context)
    {
    }

    /// <summary>Built-ins read here what is neither input nor output.</summary>
    internal virtual void Configure(NodeSetup setup)
    {
    }

    internal virtual bool CompletesByItself => false;

    internal ValueTask RunAsync(ActivityExecutionContext context) => ExecuteAsync(context);
}
