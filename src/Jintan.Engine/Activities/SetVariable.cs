using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "SetVariable", DisplayName = "Set Variable", Category = "Primitives", Description = "Assign a value to a workflow variable.")]
public sealed class SetVariable : CodeActivity
{
    [Input(Description = "The variable to assign the value to.", UIHint = "variable-picker")]
    public Variable? Variable { get; set; }

    [Input(Description = "The value to assign.")]
    public Input<object?> Value { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.AssignVariableById(Variable?.Id ?? "", context.Get(Value));
}
