using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "Correlate", Category = "Primitives", Description = "Set the CorrelationId of the workflow to a given value.")]
public sealed class Correlate : CodeActivity
{
    [Input(DisplayName = "Correlation Id", Description = "An expression that evaluates to the value to store as the correlation ID.")]
    public Input<string> CorrelationId { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.CorrelationId = context.Get(CorrelationId);
}
