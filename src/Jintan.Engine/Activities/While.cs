using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Asks its condition before every round.</summary>
[EmbeddedPorts("Body")]
[Activity(Namespace = "Elsa", Type = "While", Category = "Looping", Description = "Execute an activity while a given condition evaluates to true.")]
public sealed class While : Loop
{
    [Input(Description = "The condition to evaluate.", UIHint = "single-line")]
    public Input<bool> Condition { get; set; } = new(false);

    internal override void Configure(NodeSetup setup)
    {
        base.Configure(setup);
        setup.Input(nameof(Condition)).AutoEvaluate = false;
    }

    protected override void Execute(ActivityExecutionContext context) => Next(context);

    private protected override void Next(ActivityExecutionContext context)
    {
        if (context.EvaluateInput(Condition.Slot) is true && Body is not null)
            context.Machine.Schedule(Body, context);
        else
            context.Machine.Complete(context, null);
    }
}
