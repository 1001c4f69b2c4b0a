using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>How a structured fork ends.</summary>
public enum ForkJoinMode { WaitAll, WaitAny }

/// <summary>Runs its branches at once; ends with all of them, or with the first, which cancels the others.</summary>
[Activity(Namespace = "Elsa", Type = "Fork", Category = "Control Flow", Description = "分成几路同时走。")]
public sealed class Fork : Container
{
    [Input(DisplayName = "Join Mode", Description = "走完一路即继续，还是等各路走完。", UIHint = "dropdown")]
    public ForkJoinMode JoinMode { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        foreach (var branch in context.Node.Children)
            context.Machine.Schedule(branch, context);
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (context.IsBreaking || JoinMode == ForkJoinMode.WaitAny || context.IsQuiet)
            context.Machine.Complete(context, null);
    }
}
