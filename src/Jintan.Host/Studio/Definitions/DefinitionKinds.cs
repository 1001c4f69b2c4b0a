using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Host.Studio.Definitions;

/// <summary>
/// Each known member of a definition must be of its kind: text, list, object. What is kept as a draft is read again by everybody who opens
/// the list, so nothing is kept that cannot be read. Unknown members may be anything.
/// </summary>
internal static class DefinitionKinds
{
    private enum Kind
    {
        Text,
        Flag,
        Number,
        Object,
        Objects,
        Texts,
    }

    private static readonly Dictionary<string, Kind> OfDefinition = new(StringComparer.Ordinal)
    {
        ["name"] = Kind.Text, ["description"] = Kind.Text, ["variables"] = Kind.Objects, ["inputs"] = Kind.Objects, ["outputs"] = Kind.Objects,
        ["outcomes"] = Kind.Texts, ["customProperties"] = Kind.Object, ["options"] = Kind.Object, ["root"] = Kind.Object,
    };

    private static readonly Dictionary<string, Kind> OfOptions = new(StringComparer.Ordinal)
    {
        ["incidentStrategyType"] = Kind.Text, ["commitStrategyName"] = Kind.Text, ["activityCategory"] = Kind.Text,
    };

    private static readonly Dictionary<string, Kind> OfDeclared = new(StringComparer.Ordinal)
    {
        ["id"] = Kind.Text, ["name"] = Kind.Text, ["type"] = Kind.Text, ["typeName"] = Kind.Text, ["displayName"] = Kind.Text, ["isArray"] = Kind.Flag,
    };

    private static readonly Dictionary<string, Kind> OfActivity = new(StringComparer.Ordinal)
    {
        ["id"] = Kind.Text, ["name"] = Kind.Text, ["type"] = Kind.Text, ["version"] = Kind.Number, ["metadata"] = Kind.Object,
        ["customProperties"] = Kind.Object, ["variables"] = Kind.Objects, ["connections"] = Kind.Objects, ["activities"] = Kind.Objects,
    };

    private static readonly Dictionary<string, Kind> OfMetadata = new(StringComparer.Ordinal)
    {
        ["displayText"] = Kind.Text, ["designer"] = Kind.Object,
    };

    private static readonly Dictionary<string, Kind> OfDesigner = new(StringComparer.Ordinal) { ["position"] = Kind.Object, ["size"] = Kind.Object };

    private static readonly Dictionary<string, Kind> OfInput = new(StringComparer.Ordinal)
    {
        ["typeName"] = Kind.Text, ["expression"] = Kind.Object, ["memoryReference"] = Kind.Object,
    };

    private static readonly Dictionary<string, Kind> OfExpression = new(StringComparer.Ordinal) { ["type"] = Kind.Text };

    /// <exception cref="WorkflowFormatException">A member is of another kind; says where and what it should be.</exception>
    public static void Require(JsonObject definition, string source)
    {
        Check(definition, OfDefinition, "$", source);
        Check(definition["options"], OfOptions, "$.options", source);
        foreach (var list in (string[])["variables", "inputs", "outputs"])
        {
            CheckEach(definition[list], OfDeclared, $"$.{list}", source);
        }

        Walk(definition["root"], "$.root", source);
    }

    private static void Walk(JsonNode? node, string path, string source)
    {
        for (var i = 0; i < (node as JsonArray)?.Count; i++)
        {
            Walk(node[i], $"{path}[{i}]", source);
        }

        if (node is not JsonObject json)
        {
            return;
        }

        if (ActivityJson.Is(json))
        {
            Check(json, OfActivity, path, source);
            CheckEach(json["variables"], OfDeclared, $"{path}.variables", source);
            Check(json["metadata"], OfMetadata, $"{path}.metadata", source);
            Check(json["metadata"]?["designer"], OfDesigner, $"{path}.metadata.designer", source);
        }
        else if (json.ContainsKey("expression"))
        {
            Check(json, OfInput, path, source);
            Check(json["expression"], OfExpression, $"{path}.expression", source);
        }

        foreach (var (name, value) in json)
        {
            if (!ActivityJson.HoldsNone(name))
            {
                Walk(value, $"{path}.{name}", source);
            }
        }
    }

    private static void CheckEach(JsonNode? list, Dictionary<string, Kind> kinds, string path, string source)
    {
        for (var i = 0; i < (list as JsonArray)?.Count; i++)
        {
            Check(list[i], kinds, $"{path}[{i}]", source);
        }
    }

    private static void Check(JsonNode? node, Dictionary<string, Kind> kinds, string path, string source)
    {
        foreach (var (name, kind) in kinds)
        {
            if ((node as JsonObject)?[name] is { } value && !Is(value, kind))
            {
                throw new WorkflowFormatException(source, $"{path}.{name}", null, $"应当是{Word(kind)}。", "请改正后重新保存；没有保存任何内容。");
            }
        }
    }

    private static bool Is(JsonNode value, Kind kind) => kind switch
    {
        Kind.Text => value.GetValueKind() == JsonValueKind.String,
        Kind.Flag => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        Kind.Number => value is JsonValue number && number.TryGetValue<int>(out _),
        Kind.Object => value is JsonObject,
        Kind.Objects => value is JsonArray list && list.All(item => item is JsonObject),
        Kind.Texts => value is JsonArray list && list.All(item => item?.GetValueKind() == JsonValueKind.String),
        _ => throw new InvalidOperationException($"No member of a definition is of kind {kind}."),
    };

    private static string Word(Kind kind) => kind switch
    {
        Kind.Text => "文字",
        Kind.Flag => "是或否（true、false）",
        Kind.Number => "整数",
        Kind.Object => "对象",
        Kind.Objects => "对象的列表",
        Kind.Texts => "文字的列表",
        _ => throw new InvalidOperationException($"No member of a definition is of kind {kind}."),
    };
}
