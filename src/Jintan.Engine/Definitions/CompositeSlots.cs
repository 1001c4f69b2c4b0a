using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Inputs and outputs of a workflow used as activity; inside, the inputs are variables too.</summary>
internal static class CompositeSlots
{
    public static void Build(CompiledNode node, WorkflowDocument embedded, ExpressionCompiler expressions)
    {
        var declared = WorkflowInputs.Of(embedded.Json);
        node.Inputs = Array.ConvertAll(declared, input => BuildInput(node, input, expressions));
        node.Variables = Array.ConvertAll(declared, input => new CompiledVariable(input.Name, input.Name, input.Type, null));
        node.Outputs = embedded.Json["outputs"] is JsonArray outputs
            ? [.. outputs.OfType<JsonObject>().Select(output => BuildOutput(node, output))]
            : [];
    }

    private static CompiledSlot BuildInput(CompiledNode node, CompiledInput input, ExpressionCompiler expressions)
    {
        var name = ActivityType.JsonName(input.Name);
        return new(input.Name, input.Type)
        {
            Expression = node.Json[name] is { } json
                ? expressions.Compile(json, input.Type, node, $"{node.Path}.{name}")
                : new ConstantExpression(input.Default),
        };
    }

    private static CompiledSlot BuildOutput(CompiledNode node, JsonObject output)
    {
        var name = output["name"]!.GetValue<string>();
        return new(name, ValueTypes.Find(output["type"]?.GetValue<string>() ?? "Object") ?? ValueTypes.Object)
        {
            VariableId = OutputBinding.VariableId(node.Json[ActivityType.JsonName(name)]),
        };
    }
}
