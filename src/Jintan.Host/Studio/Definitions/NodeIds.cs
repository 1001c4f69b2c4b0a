using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>Studio finds a node by its path from the workflow down (<c>Workflow1:flow:hearing</c>); files do not carry what follows from their ids.</summary>
public static class NodeIds
{
    public const string Root = "Workflow1";

    /// <summary>Writes <c>nodeId</c> into each activity of the definition.</summary>
    public static JsonObject Write(JsonObject definition)
    {
        if (definition["root"] is JsonObject root)
        {
            Walk(root, Root);
        }

        return definition;
    }

    private static void Walk(JsonNode? node, string parent)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Walk(item, parent);
            }
        }

        if (node is not JsonObject json)
        {
            return;
        }

        var path = parent;
        if (ActivityJson.Is(json))
        {
            path = $"{parent}:{json["id"]!.GetValue<string>()}";
            json["nodeId"] = path;
        }

        foreach (var (name, value) in json.ToArray())
        {
            if (!ActivityJson.HoldsNone(name))
            {
                Walk(value, path);
            }
        }
    }
}
