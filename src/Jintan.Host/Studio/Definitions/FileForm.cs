using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>A definition as a file that people read in a review: names in one order, Chinese as it is. The content, and so its hash, is that of the shelf.</summary>
public static class FileForm
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // As the shipped files are written; whatever is not named follows by the alphabet.
    private static readonly Dictionary<string, int> Rank = new[]
    {
        "$schema", "definitionId", "id", "name", "displayName", "description", "type", "version", "variables", "inputs", "outputs", "outcomes",
        "customProperties", "isReadonly", "isSystem", "isLatest", "isPublished", "options", "root", "metadata", "displayText", "designer", "position",
        "size", "x", "y", "width", "height", "typeName", "expression", "value", "formId", "clauses", "policyDays", "possibleOutcomes", "definition",
        "activities", "connections", "source", "target", "activity", "port",
    }.Select((name, rank) => (name, rank)).ToDictionary(n => n.name, n => n.rank, StringComparer.Ordinal);

    public static string Write(DefinitionVersion version) =>
        Tidy(version.Json)!.ToJsonString(Indented) + "\n";

    private static JsonNode? Tidy(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(p => Rank.GetValueOrDefault(p.Key, int.MaxValue)).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, Tidy(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Tidy)]),
        _ => node?.DeepClone(),
    };
}
