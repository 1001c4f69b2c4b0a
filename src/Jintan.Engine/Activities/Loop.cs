using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Runs its body again and again, one round after the other; Break in the body ends it.</summary>
public abstract class Loop : Container
{
    private protected CompiledNode? Body { get; private set; }

    internal override void Configure(NodeSetup setup) => Body = setup.Child("body");

    /// <summary>Schedules the next round or completes the loop.</summary>
    private protected abstract void Next(ActivityExecutionContext context);

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (context.IsBreaking)
            context.Machine.Complete(context, null);
        else
            Next(context);
    }

    private protected void Round(ActivityExecutionContext context, object? value, int? index = null)
    {
        var variables = new Dictionary<string, object?>(StringComparer.Ordinal) { ["CurrentValue"] = value };
        if (index is { } position)
            variables["CurrentIndex"] = position;
        context.Machine.Schedule(Body!, context, variables: variables);
    }
}
