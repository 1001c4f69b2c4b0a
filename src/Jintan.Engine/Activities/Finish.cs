using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Ends the whole instance at once.</summary>
[Activity(Namespace = "Elsa", Type = "Finish", Category = "Primitives", Description = "整个流程就此结束。")]
public sealed class Finish : Activity, ITerminal
{
    protected override void Execute(ActivityExecutionContext context) => context.Machine.Finish(context);
}
