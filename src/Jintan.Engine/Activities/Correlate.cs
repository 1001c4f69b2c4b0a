using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "Correlate", Category = "Primitives", Description = "给实例写上关联编号。")]
public sealed class Correlate : CodeActivity
{
    [Input(DisplayName = "Correlation Id", Description = "关联编号。")]
    public Input<string> CorrelationId { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.CorrelationId = context.Get(CorrelationId);
}
