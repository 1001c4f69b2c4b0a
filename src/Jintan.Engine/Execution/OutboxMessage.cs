using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>An effect on another instance: stored in the burst's transaction, delivered after it.</summary>
public abstract record OutboxMessage
{
    private OutboxMessage()
    {
    }

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
