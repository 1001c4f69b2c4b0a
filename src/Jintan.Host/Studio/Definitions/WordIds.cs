using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jintan.Host.Studio.Definitions;

/// <summary>
/// Ids of nodes that people can read in a file and a history. Studio gives a new node a random id; when the version is handed in for review, such
/// an id becomes the word of the node's type, with a number where there are several.
/// </summary>
internal static partial class WordIds
{
    /// <param name="definition">In normal form; changed in place.</param>
    public static JsonObject Write(JsonObject definition)
    {
        var activities = Activities(definition["root"]).ToList();
        var taken = activities.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var activity in activities.Where(activity => !Word().IsMatch(IdOf(activity))))
        {
            var word = Capital().Replace(activity["type"]!.ToString().Split('.')[^1], "-$0").ToLowerInvariant();
            var free = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? word : $"{word}-{n}").First(taken.Add);
            words[IdOf(activity)] = free;
            activity["id"] = free;
        }

        foreach (var end in activities.SelectMany(Ends).Where(end => words.ContainsKey($"{end["activity"]}")))
        {
            end["activity"] = words[$"{end["activity"]}"];
        }

        return definition;
    }

    private static string IdOf(JsonObject activity) => activity["id"]!.ToString();

    private static IEnumerable<JsonObject> Ends(JsonObject flowchart) => (flowchart["connections"] as JsonArray ?? []).OfType<JsonObject>()
        .SelectMany(way => new[] { way["source"], way["target"] }).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Activities(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Activities),
        JsonObject json => json.Where(part => !ActivityJson.HoldsNone(part.Key)).SelectMany(part => Activities(part.Value)).Concat(ActivityJson.Is(json) ? [json] : []),
        _ => [],
    };

    [GeneratedRegex("^[a-z]+[0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Word();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
