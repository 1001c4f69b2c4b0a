using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Definitions;

/// <summary>The two hashes of a definition (design, "Hashes").</summary>
internal static class DefinitionHash
{
    private static readonly string[] Parts =
        ["definitionId", "version", "inputs", "outputs", "outcomes", "variables", "options", "customProperties", "root"];

    public static string Content(JsonObject definition) => Hash(Select(definition));

    public static string Meaning(JsonObject definition)
    {
        var parts = Select(definition);
        RemoveDesigner(parts);
        return Hash(parts);
    }

    public static string Hash(JsonNode node) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.WriteBytes(node)));

    private static JsonObject Select(JsonObject definition)
    {
        var parts = new JsonObject();
        foreach (var name in Parts)
        {
            if (definition[name] is { } part)
                parts[name] = part.DeepClone();
        }

        return parts;
    }

    private static void RemoveDesigner(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                RemoveDesigner(item);
        }

        if (node is not JsonObject json)
            return;
        if (json["metadata"] is JsonObject metadata)
            metadata.Remove("designer");
        foreach (var (_, value) in json)
            RemoveDesigner(value);
    }
}
