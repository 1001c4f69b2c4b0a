using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "SetName", DisplayName = "Set Name", Category = "Primitives", Description = "给实例起名。")]
public sealed class SetName : CodeActivity
{
    [Input(Description = "名称。")]
    public Input<string> Value { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.Name = context.Get(Value);
}
