using System.Text.Json.Nodes;

namespace Jintan.Activities.Scenarios;

/// <summary>A file of acceptance scenarios, read strictly: a fact key that its <c>meta</c> does not list is an error of the row.</summary>
public sealed class ScenarioFile
{
    private readonly HashSet<string> _factKeys;
    private readonly HashSet<string> _operationKeys;

    private ScenarioFile(JsonObject root)
    {
        var meta = Object(root, "meta");
        _factKeys = [.. Strings(meta["fact_keys"])];
        _operationKeys = [.. Strings(meta["operation_keys"])];
        var comparison = Object(meta, "comparison");
        Sets = [.. Strings(comparison["sets"])];
        CountedOnly = [.. Strings(comparison["counted_only"])];
        Operations = [.. Strings(meta["operation_types"])];
        var defaults = Object(meta, "defaults");
        Scenarios = [.. ((JsonArray)root["scenarios"]!).Select(row => Row((JsonObject)row!, defaults))];
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    internal HashSet<string> Sets { get; }

    internal HashSet<string> CountedOnly { get; }

    internal HashSet<string> Operations { get; }

    /// <summary>Reads the file. Where its <c>meta</c> is a name, the meta of that file in the same folder holds for it too.</summary>
    public static ScenarioFile Read(string path)
    {
        var root = YamlToJson.Read(path);
        if (root["meta"] is JsonValue other)
        {
            root["meta"] = YamlToJson.Read(Path.Combine(Path.GetDirectoryName(path) ?? "", other.ToString()))["meta"]?.DeepClone();
        }

        return new(root);
    }

    /// <summary>The keys of a row that the file's own <c>meta</c> does not list.</summary>
    internal IEnumerable<string> UnknownKeys(Scenario scenario) =>
        Paths(scenario.Facts, "").Where(path => !_factKeys.Contains(path))
            .Concat(scenario.Operation.Select(part => part.Key).Where(key => !_operationKeys.Contains(key)).Select(key => $"operation.{key}"));

    private static Scenario Row(JsonObject row, JsonObject defaults)
    {
        foreach (var (key, _) in row)
        {
            if (key is not ("id" or "title" or "articles" or "tags" or "readings" or "facts" or "operation" or "expected" or "alternative" or "note"))
            {
                throw new FormatException($"Scenario {row["id"]} has an unknown part '{key}'.");
            }
        }

        return new(
            (string)row["id"]!,
            (string?)row["title"] ?? "",
            [.. Strings(row["articles"])],
            Merge(defaults, row["facts"] as JsonObject ?? []),
            [.. Strings(row["readings"])],
            Object(row, "operation"),
            Object(row, "expected"),
            row["alternative"] as JsonObject);
    }

    private static JsonObject Merge(JsonObject defaults, JsonObject facts)
    {
        var merged = (JsonObject)defaults.DeepClone();
        foreach (var (key, value) in facts)
        {
            merged[key] = value is JsonObject given && merged[key] is JsonObject known ? Merge(known, given) : value?.DeepClone();
        }

        return merged;
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(part =>
        {
            var inner = path.Length == 0 ? part.Key : $"{path}.{part.Key}";
            return Paths(part.Value, inner).Prepend(inner);
        }),
        JsonArray list => list.OfType<JsonObject>().SelectMany(one => Paths(one, $"{path}[]")),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonNode? list) => list is JsonArray items ? items.Select(one => one!.ToString()) : [];

    private static JsonObject Object(JsonObject parent, string key) =>
        parent[key] as JsonObject ?? throw new FormatException($"The scenario file has no mapping '{key}' in '{parent["id"] ?? "meta"}'.");
}
