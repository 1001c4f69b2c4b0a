using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "SetVariable", DisplayName = "Set Variable", Category = "Primitives", Description = "Assign a value to a workflow variable.")]
public sealed class SetVariable : CodeActivity
{
    private string _variableId = "";

    [Input(Description = "The value to assign.")]
    public Input<object?> Value { get; set; } = null!;

    internal override void Configure(NodeSetup setup) =>
        _variableId = (setup.Json["variable"] as System.Text.Json.Nodes.JsonObject)?["id"]?.GetValue<string>() ?? "";

    protected override void Execute(ActivityExecutionContext context) => context.AssignVariableById(_variableId, context.Get(Value));
}
