using System.Text.Json;
using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

/// <summary>What a JSON answer looks like: the kind of value at each path. Ids, times and texts differ and do not count.</summary>
public static class Shape
{
    // What stands below these is the definition's or the case's own content, not the interface's.
    private static readonly string[] Content =
    [
        "root", "customProperties", "options", "activityState", "outputs", "payload", "properties", "uiSpecifications", "errors", "activity", "value",
        "constructionProperties", "incidents", "warnings", "completionCallbacks", "input", "output",
    ];

    /// <summary>Path → kinds seen there, over all elements of a list.</summary>
    public static SortedDictionary<string, SortedSet<string>> Of(JsonNode? node)
    {
        var shape = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        Walk(node, "$", shape);
        return shape;
    }

    /// <summary>How ours differs from the recorded one; lists that are empty on either side say nothing about their elements.</summary>
    public static IEnumerable<string> Differences(JsonNode? recorded, JsonNode? ours)
    {
        var (then, now) = (Of(recorded), Of(ours));
        string[] silent = [.. Empty(recorded, "$"), .. Empty(ours, "$")];
        foreach (var path in then.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (silent.Any(list => path.StartsWith(list + "[]", StringComparison.Ordinal)))
            {
                continue;
            }

            if (!now.TryGetValue(path, out var here))
            {
                yield return $"- {path}";
            }
            else if (!then.TryGetValue(path, out var there))
            {
                yield return $"+ {path}";
            }
            else if (!here.Overlaps(there))
            {
                yield return $"~ {path} {string.Join('|', there)} → {string.Join('|', here)}";
            }
        }
    }

    private static void Walk(JsonNode? node, string path, SortedDictionary<string, SortedSet<string>> shape)
    {
        var kind = node is null ? "null" : node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? "boolean" : node.GetValueKind().ToString().ToLowerInvariant();
        if (!shape.TryGetValue(path, out var kinds))
        {
            shape[path] = kinds = [];
        }

        kinds.Add(kind);
        if (Content.Any(name => path.EndsWith("." + name, StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            Walk(value, $"{path}.{name}", shape);
        }

        foreach (var item in node as JsonArray ?? [])
        {
            Walk(item, path + "[]", shape);
        }
    }

    private static IEnumerable<string> Empty(JsonNode? node, string path) => node switch
    {
        JsonArray { Count: 0 } => [path],
        JsonArray list => list.SelectMany(item => Empty(item, path + "[]")),
        JsonObject json => json.SelectMany(p => Empty(p.Value, $"{path}.{p.Key}")),
        _ => [],
    };
}
