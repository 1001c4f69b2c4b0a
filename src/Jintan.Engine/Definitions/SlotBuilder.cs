using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Binds the inputs and outputs of an activity class to a node; the only place where their properties are set.</summary>
internal static class SlotBuilder
{
    public static void Build(CompiledNode node, ActivityType type, ExpressionCompiler expressions, DiagnosticSink diagnostics)
    {
        var inputs = new List<CompiledSlot>();
        foreach (var property in type.Inputs)
        {
            if (typeof(Input).IsAssignableFrom(property.PropertyType))
                BindInput(node, property, inputs, expressions);
            else if (property.CanWrite)
                BindPlain(node, property, diagnostics);
        }

        node.Inputs = [.. inputs];
        node.Outputs = [.. type.Outputs.Select((property, slot) => BindOutput(node, property, slot))];
        node.Callbacks = Array.ConvertAll(type.CallbackMethods, method => (method.Name, method.CreateDelegate<ExecuteActivityDelegate>(node.Activity)));
    }

    private static void BindInput(CompiledNode node, PropertyInfo property, List<CompiledSlot> inputs, ExpressionCompiler expressions)
    {
        var name = ActivityType.JsonName(property.Name);
        var input = (Input?)property.GetValue(node.Activity) ?? (Input)Activator.CreateInstance(property.PropertyType, nonPublic: true)!;
        property.SetValue(node.Activity, input);
        var slot = new CompiledSlot(property.Name, ValueTypes.For(input.ValueType));
        input.Slot = inputs.Count;
        inputs.Add(slot);
        slot.Expression = node.Json[name] is { } json
            ? expressions.Compile(json, slot.Type, node, $"{node.Path}.{name}")
            : new ConstantExpression(input.Literal ?? Default(property, slot.Type));
    }

    private static object? Default(PropertyInfo property, ValueKind type) =>
        property.GetCustomAttribute<InputAttribute>()?.DefaultValue is { } value ? type.Convert(value, strict: true) : null;

    private static void BindPlain(CompiledNode node, PropertyInfo property, DiagnosticSink diagnostics)
    {
        var name = ActivityType.JsonName(property.Name);
        if (node.Json[name] is not { } json)
            return;
        try
        {
            property.SetValue(node.Activity, json.Deserialize(property.PropertyType, Web));
        }
        catch (JsonException exception)
        {
            diagnostics.Add("E-WF-VALUE", node, $"{node.Path}.{name}", $"“{name}”的内容读不出：{exception.Message}", "请按活动说明填写。");
        }
    }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static CompiledSlot BindOutput(CompiledNode node, PropertyInfo property, int slot)
    {
        var output = (Output)Activator.CreateInstance(property.PropertyType)!;
        output.Slot = slot;
        property.SetValue(node.Activity, output);
        return new(property.Name, ValueTypes.For(output.ValueType))
        {
            VariableId = OutputBinding.VariableId(node.Json[ActivityType.JsonName(property.Name)]),
        };
    }
}
