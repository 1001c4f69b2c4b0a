using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Turns <c>{"type","value"}</c> into an expression.</summary>
internal sealed class ExpressionCompiler(DiagnosticSink diagnostics, CompileOptions options)
{
    public CompiledExpression Compile(JsonNode? expression, ValueKind type, CompiledNode node, string path)
    {
        if (expression is not JsonObject json)
            return expression is null ? CompiledExpression.Null : Literal(expression, type, node, path);
        if (json["expression"] is JsonObject inner)
            json = inner;
        var kind = json["type"]?.GetValue<string>() ?? "Literal";
        var value = json["value"];
        if (diagnostics.Profile == WorkflowProfile.Procedure && kind is not ("Literal" or "Variable" or "Input"))
            diagnostics.Add("E-WF-EXPRESSION", node, path, $"这里不允许 {kind} 表达式。", "正式流程只用 Literal、Variable、Input；条件请写成规则。");
        return kind switch
        {
            "Literal" => Literal(value, type, node, path),
            "Object" or "Json" => ObjectText(value, type),
            "Variable" => Variable(value, node, path),
            "Input" => new InputExpression(NameOf(value) ?? ""),
            "Output" => Output(value),
            "JavaScript" => JavaScript.Compile(TextOf(value) ?? ""),
            _ => Unknown(kind, node, path),
        };
    }

    private CompiledExpression Literal(JsonNode? value, ValueKind type, CompiledNode node, string path)
    {
        if (value is JsonObject or JsonArray)
            return new StructureExpression(value.DeepClone());
        var plain = JsonValues.ToValue(value);
        try
        {
            var converted = type.ClrType == typeof(object) ? plain : type.Convert(value, options);
            return new ConstantExpression(converted is JsonNode ? plain : converted);
        }
        catch (TypeConversionException)
        {
            diagnostics.Add("E-WF-VALUE", node, path, $"值“{plain}”不能作为 {type.Alias}。", $"请填写 {type.Alias} 类型的值。");
            return new ConstantExpression(plain);
        }
    }

    private static ObjectExpression ObjectText(JsonNode? value, ValueKind type) =>
        new ObjectExpression(value is JsonValue && TextOf(value) is { } text ? text : value?.ToJsonString() ?? "", type);

    private VariableExpression Variable(JsonNode? value, CompiledNode node, string path)
    {
        var id = value is JsonObject reference ? TextOf(reference["id"]) : TextOf(value);
        for (var scope = node; scope is not null && id is not null; scope = scope.Parent)
        {
            if (scope.IndexOfVariableId(id) >= 0)
                return new VariableExpression(id, null);
        }

        diagnostics.Add("E-WF-VARIABLE", node, path, $"没有 id 为“{id}”的变量。", "请从变量表中选择。");
        return new VariableExpression(id ?? "", NameOf(value));
    }

    private static OutputExpression Output(JsonNode? value) => new(
        TextOf((value as JsonObject)?["activityId"]) ?? "", TextOf((value as JsonObject)?["outputName"]));

    private CompiledExpression Unknown(string kind, CompiledNode node, string path)
    {
        if (kind == "Liquid")
        {
            diagnostics.Add("E-WF-LIQUID", node, path, "不支持 Liquid 表达式。", "请改用 Literal、Variable 或 Input；沙箱中也可用 JavaScript。");
            return new UnsupportedExpression(kind);
        }

        diagnostics.Add("E-WF-EXPRESSION", node, path, $"不认识的表达式类型“{kind}”。", "请改用 Literal、Variable 或 Input。");
        return CompiledExpression.Null;
    }

    private static string? NameOf(JsonNode? value) => value is JsonObject reference ? TextOf(reference["name"]) : null;

    private static string? TextOf(JsonNode? value) =>
        value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : null;
}
