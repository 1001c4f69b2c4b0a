using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>What a built-in activity may read of its node when the definition is compiled.</summary>
internal sealed class NodeSetup(CompiledNode node, ExpressionCompiler expressions, Dictionary<JsonObject, CompiledNode> childrenByJson)
{
    public CompiledNode Node { get; } = node;

    public JsonObject Json => Node.Json;

    /// <summary>The embedded activity in that property, or null.</summary>
    public CompiledNode? Child(string property) => Json[property] is JsonObject json ? childrenByJson.GetValueOrDefault(json) : null;

    public CompiledNode? Child(JsonNode? json) => json is JsonObject found ? childrenByJson.GetValueOrDefault(found) : null;

    public CompiledNode[] Children(string property) =>
        Json[property] is JsonArray list ? [.. list.OfType<JsonObject>().Select(json => childrenByJson[json])] : [];

    public CompiledSlot Input(string name) => Node.Inputs.First(slot => slot.Name == name);

    public string? Text(string property) => Json[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>An expression outside the inputs, such as the condition of a case.</summary>
    public CompiledExpression Expression(JsonNode? json, ValueKind type, string path) => expressions.Compile(json, type, Node, path);
}
