using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Runs all its activities at once and waits for all.</summary>
[Activity(Namespace = "Elsa", Type = "Parallel", Category = "Workflows", Description = "同时执行各步骤。")]
public sealed class Parallel : Container
{
    protected override void Execute(ActivityExecutionContext context)
    {
        foreach (var child in context.Node.Children)
            context.Machine.Schedule(child, context);
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }
}
