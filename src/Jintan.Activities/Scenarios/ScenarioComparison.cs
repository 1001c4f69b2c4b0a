using System.Text.Json.Nodes;

namespace Jintan.Activities.Scenarios;

/// <summary>Compares as the file's <c>meta.comparison</c> says: sets without order, some keys by count, everything else exactly.</summary>
internal static class ScenarioComparison
{
    internal static bool AreEqual(ScenarioFile file, string key, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonArray wanted, JsonArray got) when file.CountedOnly.Contains(key) => wanted.Count == got.Count,
        (JsonArray wanted, JsonArray got) when file.Sets.Contains(key) => SameSet(wanted, got),
        // A row names the bars that it is about.
        (JsonObject wanted, JsonObject got) when key == "effective_bar" => wanted.All(part => got.ContainsKey(part.Key) && JsonNode.DeepEquals(part.Value, got[part.Key])),
        _ => JsonNode.DeepEquals(expected, actual),
    };

    private static bool SameSet(JsonArray wanted, JsonArray got) =>
        wanted.Count == got.Count && Contains(got, wanted) && Contains(wanted, got);

    private static bool Contains(JsonArray all, JsonArray some) => some.All(one => all.Any(other => JsonNode.DeepEquals(one, other)));
}
