using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Activities;

/// <summary>A list of names that stands literally in a definition; null when it is computed.</summary>
internal static class LiteralList
{
    public static IReadOnlyList<string>? Of(JsonNode? input)
    {
        if (input?["expression"] is not JsonObject expression || expression["type"]?.GetValue<string>() is not ("Literal" or "Object"))
            return null;
        try
        {
            var value = expression["value"] is JsonValue text && text.GetValueKind() == JsonValueKind.String
                ? JsonNode.Parse(text.GetValue<string>())
                : expression["value"];
            return value is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
