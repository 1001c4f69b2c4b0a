using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>Which objects of a definition are activities: by what every activity has, whatever else is missing or wrong.</summary>
internal static class ActivityJson
{
    /// <summary>Parts in which no activity lies, whatever they look like.</summary>
    public static bool HoldsNone(string name) => name is "metadata" or "customProperties" or "variables" or "connections" or "expression";

    /// <summary>All activities of a definition, inner ones before those that hold them.</summary>
    public static IEnumerable<JsonObject> Below(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Below),
        JsonObject json => json.Where(part => !HoldsNone(part.Key)).SelectMany(part => Below(part.Value)).Concat(Is(json) ? [json] : []),
        _ => [],
    };

    public static bool Is(JsonObject json) => json["type"] is JsonValue && json["id"] is JsonValue;
}
