using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "SetName", DisplayName = "Set Name", Category = "Primitives", Description = "Set the name of the workflow instance to a specified value.")]
public sealed class SetName : CodeActivity
{
    [Input(Description = "The value to set as the workflow instance's name.")]
    public Input<string> Value { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.Name = context.Get(Value);
}
