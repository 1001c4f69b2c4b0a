using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Definitions;

/// <summary>A workflow definition as it was written: nothing of the file is lost or changed.</summary>
public sealed class WorkflowDocument
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = false };
    private readonly JsonObject _json;

    private WorkflowDocument(JsonObject json, string sourceName)
    {
        _json = json;
        SourceName = sourceName;
        DefinitionId = Text("definitionId") ?? "";
        Name = Text("name") ?? DefinitionId;
        Version = json["version"] is JsonValue value && value.TryGetValue<int>(out var version) ? version : 1;
    }

    /// <summary>The file or request that the definition came from, for messages.</summary>
    public string SourceName { get; }

    public string DefinitionId { get; }

    public string Name { get; }

    public int Version { get; }

    public string? Description => Text("description");

    /// <summary>The root activity.</summary>
    public JsonObject Root => (JsonObject)_json["root"]!;

    public JsonObject? CustomProperties => _json["customProperties"] as JsonObject;

    /// <summary>SHA-256 (lower-case hex) over what the definition says; server ids, times, flags and links do not count. Pins cases.</summary>
    public string ContentHash => field ??= DefinitionHash.Content(_json);

    /// <summary>As <see cref="ContentHash"/>, without what only the designer sees (positions).</summary>
    public string MeaningHash => field ??= DefinitionHash.Meaning(_json);

    internal JsonObject Json => _json;

    /// <exception cref="WorkflowFormatException">The bytes are not a workflow definition; says where and what to do.</exception>
    public static WorkflowDocument Parse(ReadOnlySpan<byte> utf8, string sourceName) => Parse(Encoding.UTF8.GetString(utf8), sourceName);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, string)"/>
    public static WorkflowDocument Parse(string json, string sourceName)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(json.TrimStart('\uFEFF'), null, Strict);
        }
        catch (JsonException exception)
        {
            throw new WorkflowFormatException(sourceName, $"{exception.Path ?? "$"} 第 {exception.LineNumber + 1} 行",
                null, "不是有效的 JSON。", $"请改正该处：{exception.Message}");
        }

        return From(node as JsonObject
            ?? throw new WorkflowFormatException(sourceName, "$", null, "流程定义应是一个 JSON 对象。", "请从设计器重新导出。"), sourceName);
    }

    /// <summary>A definition from JSON in memory; the object is copied.</summary>
    /// <exception cref="WorkflowFormatException">It is not a workflow definition.</exception>
    public static WorkflowDocument From(JsonObject json, string sourceName)
    {
        var copy = (JsonObject)json.DeepClone();
        DocumentShape.Check(copy, sourceName);
        return new(copy, sourceName);
    }

    /// <summary>A copy of the JSON, unknown properties and all.</summary>
    public JsonObject ToJson() => (JsonObject)_json.DeepClone();

    /// <summary>The definition in canonical form (<see cref="CanonicalJson"/>).</summary>
    public byte[] WriteCanonical() => CanonicalJson.WriteBytes(_json);

    /// <summary>The definition for people: indented, in the order of the file.</summary>
    public string WriteIndented() => _json.ToJsonString(DefinitionText.Indented) + "\n";

    private string? Text(string name) => _json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
