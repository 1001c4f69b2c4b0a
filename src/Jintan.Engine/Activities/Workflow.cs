using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>A workflow itself: it runs its root activity and ends with it.</summary>
internal sealed class Workflow : Container
{
    protected override void Execute(ActivityExecutionContext context) => context.Machine.Schedule(context.Node.Children[0], context);

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child) =>
        context.Machine.Complete(context, null);
}
