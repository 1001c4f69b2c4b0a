using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>The start of an instance.</summary>
/// <param name="InstanceId">The id of the new instance; the caller's, so that a repeated start can be recognised.</param>
/// <param name="Input">Inputs by name; a value that cannot be converted to its declared type refuses the start.</param>
/// <param name="TriggerActivityId">The activity to start with instead of the flowchart's own start; it does not wait.</param>
/// <param name="TriggerPayload">What the trigger received, e.g. the payload of the event.</param>
/// <param name="Parent">The bookmark to resume when this instance ends.</param>
public sealed record StartRequest(
    string InstanceId,
    JsonObject? Input = null,
    string? CorrelationId = null,
    string? Name = null,
    string? TriggerActivityId = null,
    JsonNode? TriggerPayload = null,
    ParentLink? Parent = null);

/// <summary>Who waits for an instance; <paramref name="BookmarkId"/> is null when the parent does not wait.</summary>
public sealed record ParentLink(string InstanceId, string? BookmarkId);
