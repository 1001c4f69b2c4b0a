using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>An activity inside a definition, and by which port its parent holds it.</summary>
public sealed record Subgraph(string NodeId, string Port, JsonObject Activity)
{
    /// <param name="nodeId">Null or the workflow itself: its root activity.</param>
    public static Subgraph? Find(JsonObject model, string? nodeId) =>
        model["root"] is not JsonObject root ? null
        : nodeId is null or NodeIds.Root ? new(root["nodeId"]!.GetValue<string>(), "Root", root)
        : Find(root, "Root", nodeId);

    public JsonObject ToJson() => new() { ["nodeId"] = NodeId, ["port"] = Port, ["activity"] = Activity.DeepClone() };

    private static Subgraph? Find(JsonObject json, string port, string nodeId)
    {
        if (json["nodeId"] is JsonValue id && id.GetValue<string>() == nodeId)
        {
            return new(nodeId, port, json);
        }

        foreach (var (name, value) in json)
        {
            var inside = value is JsonArray list ? list.OfType<JsonObject>() : value is JsonObject single ? [single] : [];
            foreach (var child in inside)
            {
                if (Find(child, char.ToUpperInvariant(name[0]) + name[1..], nodeId) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
