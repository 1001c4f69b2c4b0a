using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>
/// A definition as the repository keeps it: fixed order of names, no server ids, nothing that is empty or only derived.
/// What Studio adds on its way (node ids, nulls, empty lists) leaves again here, so that saving without a change changes nothing.
/// </summary>
public static class NormalForm
{
    private static readonly string[] Order =
    [
        "$schema", "definitionId", "name", "description", "version", "variables", "inputs", "outputs", "outcomes", "customProperties",
        "isReadonly", "isSystem", "isLatest", "isPublished", "options", "root",
    ];

    private static readonly string[] ActivityOrder = ["id", "name", "type", "version", "customProperties", "metadata"];

    // Studio writes these into every definition that it saves; empty they mean nothing.
    private static readonly string[] EmptyNoise = ["Elsa:WorkflowContextProviderTypes", "VariableTestValues"];

    /// <param name="model">What Studio sent, or a file.</param>
    /// <param name="definitionId">Under which id it is kept.</param>
    /// <param name="version">Under which number.</param>
    public static JsonObject Of(JsonObject model, string definitionId, int version)
    {
        var source = (JsonObject)model.DeepClone();
        DropNulls(source);
        DefinitionKinds.Require(source, definitionId);
        source["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";
        source["definitionId"] = definitionId;
        source["version"] = version;
        source["name"] ??= definitionId;
        source["description"] ??= "";
        foreach (var list in (string[])["variables", "inputs", "outputs", "outcomes"])
        {
            source[list] ??= new JsonArray();
        }

        source["customProperties"] ??= new JsonObject();
        source["options"] ??= new JsonObject();
        source["isReadonly"] = false;
        source["isSystem"] = false;
        // Flags of a server's shelf; the files carry them as if the version stood alone.
        source["isLatest"] = true;
        source["isPublished"] = true;
        DropNoise((JsonObject)source["customProperties"]!);
        foreach (var declared in Declared(source))
        {
            DropFalse(declared, "isArray");
        }

        if (source["root"] is JsonObject root)
        {
            source["root"] = Activity(root);
        }

        return Ordered(source, Order, keepOthers: false);
    }

    private static IEnumerable<JsonObject> Declared(JsonObject source) =>
        ((string[])["variables", "inputs", "outputs"]).SelectMany(list => (source[list] as JsonArray ?? []).OfType<JsonObject>());

    private static JsonObject Activity(JsonObject json)
    {
        json.Remove("nodeId");
        DerivedInputs.Remove(json);
        ClauseLists.Read(json);
        foreach (var place in (string[])["position", "size"])
        {
            Round(json["metadata"]?["designer"]?[place] as JsonObject);
        }

        foreach (var (name, value) in json.ToArray())
        {
            if (!ActivityJson.HoldsNone(name))
            {
                json[name] = Inner(value);
            }
        }

        return Ordered(json, ActivityOrder, keepOthers: true);
    }

    private static JsonNode? Inner(JsonNode? value) => value switch
    {
        JsonObject activity when ActivityJson.Is(activity) => Activity((JsonObject)activity.DeepClone()),
        JsonObject other => new JsonObject(other.Select(p => KeyValuePair.Create(p.Key, Inner(p.Value)?.DeepClone()))),
        JsonArray list => new JsonArray([.. list.Select(item => Inner(item)?.DeepClone())]),
        _ => value?.DeepClone(),
    };

    private static JsonObject Ordered(JsonObject json, string[] order, bool keepOthers)
    {
        var ordered = new JsonObject();
        foreach (var name in order.Concat(keepOthers ? json.Select(p => p.Key).Except(order).ToArray() : []))
        {
            if (json.ContainsKey(name))
            {
                ordered[name] = json[name]?.DeepClone();
            }
        }

        return ordered;
    }

    private static void DropNulls(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToArray())
            {
                // A literal may be null on purpose; a missing value means the same, so it goes too.
                if (value is null)
                {
                    json.Remove(name);
                }

                DropNulls(value);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            DropNulls(item);
        }
    }

    // Fractions of a point are where a mouse happened to let go.
    private static void Round(JsonObject? place)
    {
        foreach (var (name, value) in place?.ToArray() ?? [])
        {
            if (value is JsonValue number && number.TryGetValue<double>(out var points))
            {
                place![name] = (int)Math.Round(Math.Clamp(points, -100_000, 100_000));
            }
        }
    }

    private static void DropNoise(JsonObject custom)
    {
        foreach (var name in EmptyNoise)
        {
            if (custom[name] is JsonArray { Count: 0 } or JsonObject { Count: 0 })
            {
                custom.Remove(name);
            }
        }

        custom.Remove(DefinitionVersion.RevisionProperty);
    }

    private static void DropFalse(JsonObject json, string name)
    {
        if (json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && !flag)
        {
            json.Remove(name);
        }
    }
}
