using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Outlines;

/// <summary>What a part of a definition is told beyond what the outline draws, as text by name: it has no words of its own, but may not change unseen.</summary>
internal static class OutlineSettings
{
    private static readonly string[] Drawn =
        ["id", "nodeId", "type", "metadata", "formId", "policyDays", "clauses", "activities", "connections", "definition", "workflowDefinitionId"];

    private static readonly string[] DrawnOfTheWhole =
        ["$schema", "definitionId", "id", "name", "version", "root", "createdAt", "isReadonly", "isSystem", "isLatest", "isPublished", "links", "toolVersion"];

    // Names of the engine's own inputs and of parts that are no input; ours carry their names themselves.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["mode"] = "会合方式", ["branches"] = "分路", ["waitForCompletion"] = "等待对方办结", ["input"] = "带去的内容", ["name"] = "内部名称",
        ["version"] = "活动版本", ["description"] = "说明", ["variables"] = "变量", ["inputs"] = "输入", ["outputs"] = "输出", ["outcomes"] = "结果",
        ["options"] = "选项", ["canStartWorkflow"] = "可以从此处开始", ["runAsynchronously"] = "异步执行", ["jintan"] = "流程所依据的条款",
    };

    // Read from the attributes as they are written: the same with either engine.
    private static readonly Lazy<Dictionary<(string Type, string Name), string>> Inputs = new(() => typeof(OutlineSettings).Assembly.GetTypes()
        .SelectMany(type => Named<ActivityAttribute>(type), (type, activity) => (type, Name: $"{activity["Namespace"]}.{activity["Type"]}"))
        .SelectMany(one => one.type.GetProperties().SelectMany(Named<InputAttribute>, (property, input) => (one.Name, Input: property.Name, Text: $"{input["DisplayName"]}")))
        .ToDictionary(one => (one.Name, JsonNamingPolicy.CamelCase.ConvertName(one.Input)), one => one.Text));

    public static IReadOnlyDictionary<string, string> OfNode(JsonObject json) => Read(json, Drawn);

    public static IReadOnlyDictionary<string, string> OfWhole(JsonObject definition) => Read(definition, DrawnOfTheWhole);

    /// <summary>What people call a setting.</summary>
    public static string NameOf(string type, string setting) =>
        Words.GetValueOrDefault(setting) ?? Inputs.Value.GetValueOrDefault((type, setting)) ?? setting;

    /// <summary>The named arguments of an attribute of this type; none where it stands nowhere.</summary>
    private static IEnumerable<Dictionary<string, object?>> Named<TAttribute>(MemberInfo member) => member.GetCustomAttributesData()
        .Where(written => written.AttributeType == typeof(TAttribute))
        .Select(written => written.NamedArguments.ToDictionary(one => one.MemberName, one => one.TypedValue.Value));

    private static SortedDictionary<string, string> Read(JsonObject json, string[] drawn)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in json.Where(part => !drawn.Contains(part.Key) && part.Key != "customProperties")
            .Concat(json["customProperties"] as JsonObject ?? []))
        {
            if (TextOf(value) is { Length: > 0 } text)
            {
                settings[name] = text;
            }
        }

        return settings;
    }

    private static string TextOf(JsonNode? value) => value switch
    {
        JsonObject json when json["expression"] is JsonObject expression && OutlineNode.Text(expression["type"]) is "Literal" => TextOf(expression["value"]),
        // The order of properties says nothing.
        JsonObject json => string.Join('；', from part in json.OrderBy(part => part.Key, StringComparer.Ordinal)
            let text = TextOf(part.Value)
            where text.Length > 0
            select $"{part.Key}：{text}"),
        JsonArray list when list.All(item => item is JsonValue) => string.Join('、', list.Select(OutlineNode.Text)),
        JsonArray list => string.Concat(list.Select(item => $"〔{TextOf(item)}〕")),
        // Not set and switched off are the same.
        JsonValue flag when flag.TryGetValue<bool>(out var isSet) => isSet ? "是" : "",
        _ => value is null ? "" : OutlineNode.Text(value)!,
    };
}
