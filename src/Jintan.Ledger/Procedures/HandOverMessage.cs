using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Jintan.Ledger.Procedures;

/// <summary>Hand-over to the next procedure of the same case.</summary>
/// <param name="Definition">Definition id; the version comes from the case's procedure set.</param>
/// <param name="Input">Inputs of the next procedure.</param>
public sealed record HandOverMessage(string Definition, JsonObject Input)
{
    public string ToJson() => JsonSerializer.Serialize(this, HandOverJson.Default.HandOverMessage);

    public static HandOverMessage Parse(string json) =>
        JsonSerializer.Deserialize(json, HandOverJson.Default.HandOverMessage)
        ?? throw new JsonException("A hand-over message is the JSON literal null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HandOverMessage))]
internal sealed partial class HandOverJson : JsonSerializerContext;
