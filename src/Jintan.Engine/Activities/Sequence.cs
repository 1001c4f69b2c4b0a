using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "Sequence", Category = "Workflows", Description = "依次执行。")]
public sealed class Sequence : Container
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
        else if (context.IsBreaking)
            context.Machine.Complete(context, null);
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
