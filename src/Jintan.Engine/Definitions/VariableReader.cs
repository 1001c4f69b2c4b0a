using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Reads declared variables; a default that does not fit its type is reported and becomes null.</summary>
internal static class VariableReader
{
    public static CompiledVariable[] Read(JsonNode? list, CompiledNode node, string path, DiagnosticSink diagnostics, CompileOptions options)
    {
        if (list is not JsonArray array || array.Count == 0)
            return [];
        var variables = new CompiledVariable[array.Count];
        for (var i = 0; i < variables.Length; i++)
            variables[i] = ReadOne((JsonObject)array[i]!, node, $"{path}[{i}]", diagnostics);
        return variables;
    }

    private static CompiledVariable ReadOne(JsonObject json, CompiledNode node, string path, DiagnosticSink diagnostics)
    {
        var name = json["name"]?.GetValue<string>() ?? "";
        var alias = json["typeName"]?.GetValue<string>() ?? "Object";
        var type = ValueTypes.Find(alias, json["isArray"]?.GetValue<bool>() ?? false);
        if (type is null)
        {
            diagnostics.Add("E-WF-VARIABLE-TYPE", node, path + ".typeName", $"变量“{name}”的类型“{alias}”不在类型表中。", "请改用类型表中的类型。");
            type = ValueTypes.Object;
        }

        return new(json["id"]?.GetValue<string>() ?? name, name, type, Default(json["value"], type, name, node, path, diagnostics));
    }

    private static object? Default(JsonNode? value, ValueKind type, string name, CompiledNode node, string path, DiagnosticSink diagnostics)
    {
        try
        {
            var plain = JsonValues.ToValue(value);
            return plain is null or "" && type.ClrType != typeof(string) ? null : type.Convert(plain, strict: true);
        }
        catch (TypeConversionException)
        {
            diagnostics.Add("E-WF-VALUE", node, path + ".value", $"变量“{name}”的初值不能作为 {type.Alias}。", $"请填写 {type.Alias} 类型的初值，或留空。");
            return null;
        }
    }
}
