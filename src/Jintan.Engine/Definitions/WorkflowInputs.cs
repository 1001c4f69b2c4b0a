using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>Reads the declared inputs of a workflow.</summary>
internal static class WorkflowInputs
{
    public static CompiledInput[] Of(JsonObject definition) =>
        definition["inputs"] is JsonArray list ? [.. list.OfType<JsonObject>().Select(Read)] : [];

    private static CompiledInput Read(JsonObject json)
    {
        var type = ValueTypes.Find(json["type"]?.GetValue<string>() ?? "Object", json["isArray"]?.GetValue<bool>() ?? false) ?? ValueTypes.Object;
        var value = JsonValues.ToValue(json["defaultValue"]);
        return new(json["name"]?.GetValue<string>() ?? "", type, value is null ? null : type.Convert(value, strict: true), value is not null);
    }
}
