using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "FlowDecision", DisplayName = "Decision", Category = "Branching", Description = "按条件走两路之一。")]
[FlowNode(True, False)]
public sealed class FlowDecision : Activity
{
    private const string True = "True";
    private const string False = "False";
    private static readonly string[] Yes = [True];
    private static readonly string[] No = [False];

    [Input(Description = "条件。", UIHint = "single-line")]
    public Input<bool> Condition { get; set; } = new(false);

    protected override void Execute(ActivityExecutionContext context) =>
        context.Machine.Complete(context, context.Get(Condition) ? Yes : No);
}
