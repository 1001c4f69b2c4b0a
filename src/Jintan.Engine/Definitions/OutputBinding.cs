using System.Text.Json.Nodes;

namespace Jintan.Engine.Definitions;

/// <summary><c>{"typeName","memoryReference":{"id"}}</c>: the variable that an output is bound to.</summary>
internal static class OutputBinding
{
    public static string? VariableId(JsonNode? json) =>
        (json as JsonObject)?["memoryReference"] is JsonObject reference && reference["id"] is JsonValue id ? id.GetValue<string>() : null;
}
