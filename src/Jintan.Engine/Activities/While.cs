using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Asks its condition before every round.</summary>
[EmbeddedPorts("Body")]
[Activity(Namespace = "Elsa", Type = "While", Category = "Looping", Description = "条件成立时反复执行。")]
public sealed class While : Loop
{
    [Input(Description = "条件。", UIHint = "single-line")]
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
