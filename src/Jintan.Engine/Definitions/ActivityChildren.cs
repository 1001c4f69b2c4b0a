using System.Text.Json.Nodes;

namespace Jintan.Engine.Definitions;

/// <summary>Finds activities inside an activity's JSON: in its properties, in lists of activities and in the cases of a switch.</summary>
internal static class ActivityChildren
{
    public static IEnumerable<(JsonObject Activity, string Path)> Of(JsonObject activity, string path)
    {
        foreach (var (name, value) in activity)
        {
            if (name is "metadata" or "customProperties" or "variables" or "connections")
                continue;
            if (value is JsonObject single && IsActivity(single))
                yield return (single, $"{path}.{name}");
            if (value is not JsonArray list)
                continue;
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is not JsonObject item)
                    continue;
                if (name is "activities" or "branches" || IsActivity(item))
                    yield return (item, $"{path}.{name}[{i}]");
                else if (item["activity"] is JsonObject inCase)
                    yield return (inCase, $"{path}.{name}[{i}].activity");
            }
        }
    }

    private static bool IsActivity(JsonObject json) =>
        json["type"] is JsonValue && (json.ContainsKey("version") || json.ContainsKey("nodeId")) && json["id"] is JsonValue;
}
