using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>
/// A step cites its clauses on one line, with spaces between them. To Studio the line goes as a list in which each clause can be ticked, and
/// comes back as one.
/// </summary>
internal static class ClauseLists
{
    public const string Input = "Clauses";
    private const string Key = "clauses";

    public static void Write(JsonObject activity)
    {
        if (Expression(activity, "Literal") is { } expression && expression["value"] is JsonValue line && line.TryGetValue<string>(out var clauses))
        {
            var each = clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(clause => JsonValue.Create(clause));
            (expression["type"], expression["value"]) = ("Object", new JsonArray([.. each]).ToJsonString());
        }
    }

    public static void Read(JsonObject activity)
    {
        if (Expression(activity, "Object") is { } expression && Ticked(expression["value"]) is { } ticked)
        {
            (activity[Key]!["typeName"], expression["type"], expression["value"]) = ("String", "Literal", string.Join(' ', ticked));
        }
    }

    private static JsonObject? Expression(JsonObject activity, string type) =>
        activity[Key] is JsonObject input && input["expression"] is JsonObject expression && $"{expression["type"]}" == type ? expression : null;

    // What is no list stays as it was sent; the checks say what is wrong with it.
    private static JsonArray? Ticked(JsonNode? value)
    {
        try
        {
            return JsonNode.Parse($"{value}") as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
