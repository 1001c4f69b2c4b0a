using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Jintan.Engine.Execution;

/// <summary>An effect on another instance: stored in the burst's transaction, delivered after it.</summary>
[JsonDerivedType(typeof(StartWorkflow), "start")]
[JsonDerivedType(typeof(PublishEvent), "event")]
[JsonDerivedType(typeof(ChildCompleted), "child-completed")]
[JsonDerivedType(typeof(CancelWorkflow), "cancel")]
public abstract record OutboxMessage
{
    private OutboxMessage()
    {
    }

    public string ToJson() => JsonSerializer.Serialize(this, OutboxJson.Default.OutboxMessage);

    /// <exception cref="JsonException">The text is not a message of this program.</exception>
    public static OutboxMessage Parse(string json) =>
        JsonSerializer.Deserialize(json, OutboxJson.Default.OutboxMessage) ?? throw new JsonException("An outbox message is the JSON literal null.");

    public sealed record StartWorkflow(
        string DefinitionId, string InstanceId, JsonObject? Input, string? CorrelationId, ParentLink? Parent) : OutboxMessage;

    /// <param name="CorrelationId">Only instances with this id receive the event; null means all.</param>
    /// <param name="FromInstanceId">The instance that published; a local event reaches only it.</param>
    public sealed record PublishEvent(
        string Name, JsonNode? Payload, string? CorrelationId, string FromInstanceId, bool IsLocal) : OutboxMessage;

    /// <summary>For <see cref="Stimulus.ChildCompleted"/> of the waiting parent.</summary>
    public sealed record ChildCompleted(string ParentInstanceId, Stimulus.ChildCompleted Stimulus) : OutboxMessage;

    public sealed record CancelWorkflow(string InstanceId, string Reason) : OutboxMessage;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutboxMessage))]
[JsonSerializable(typeof(OutboxMessage.ChildCompleted), TypeInfoPropertyName = "ChildCompletedMessage")]
internal sealed partial class OutboxJson : JsonSerializerContext;
