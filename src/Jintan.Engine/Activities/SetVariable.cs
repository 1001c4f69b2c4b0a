using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "SetVariable", DisplayName = "Set Variable", Category = "Primitives", Description = "给变量赋值。")]
public sealed class SetVariable : CodeActivity
{
    [Input(Description = "哪个变量。", UIHint = "variable-picker")]
    public Variable? Variable { get; set; }

    [Input(Description = "值。")]
    public Input<object?> Value { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.AssignVariableById(Variable?.Id ?? "", context.Get(Value));
}
