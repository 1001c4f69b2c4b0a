using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Groups activities with variables of their own and runs them one after the other.</summary>
[Activity(Namespace = "Elsa", Type = "Container", Category = "Workflows", Description = "在自己的范围内依次执行。")]
public sealed class ContainerActivity : Container
{
    protected override void Execute(ActivityExecutionContext context)
    {
        context.Counters = [0];
        Next(context);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (EndsScope(child))
            context.Machine.CompleteScope(context, null);
        else
            Next(context);
    }

    private static void Next(ActivityExecutionContext context)
    {
        var position = context.Counters![0]++;
        if (position < context.Node.Children.Count)
            context.Machine.Schedule(context.Node.Children[position], context);
        else
            context.Machine.Complete(context, null);
    }
}
