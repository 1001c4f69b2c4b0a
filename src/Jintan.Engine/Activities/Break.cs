using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Ends the nearest loop once the body has unwound; outside a loop it ends what is around it.</summary>
[Activity(Namespace = "Elsa", Type = "Break", Category = "Looping", Description = "跳出循环。")]
public sealed class Break : Activity, ITerminal
{
    protected override void Execute(ActivityExecutionContext context)
    {
        for (var scope = context.Parent; scope is not null; scope = scope.Parent)
        {
            scope.IsBreaking = true;
            if (scope.Activity is Loop)
                break;
        }

        context.Machine.Complete(context, null);
    }
}
