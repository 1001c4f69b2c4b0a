using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>What a bookmark waits for, as JSON.</summary>
internal static class Stimuli
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static JsonNode? ToJson(object? stimulus) => stimulus switch
    {
        null => null,
        JsonNode node => node,
        string text => JsonValue.Create(text),
        _ => JsonSerializer.SerializeToNode(stimulus, stimulus.GetType(), CamelCase),
    };
}
