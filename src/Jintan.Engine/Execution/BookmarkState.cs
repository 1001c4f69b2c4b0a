using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>A place where an instance waits.</summary>
/// <param name="Name">The type of the activity that waits.</param>
/// <param name="Stimulus">What it waits for, e.g. task id and name.</param>
/// <param name="Callback">The method of the activity that runs when it is resumed; null completes the activity.</param>
/// <param name="Due">When a clock resumes it.</param>
public sealed record BookmarkState(
    string Id,
    string Name,
    JsonNode? Stimulus,
    string ActivityId,
    string NodeId,
    string ExecutionId,
    string? Callback,
    DateTimeOffset CreatedAt,
    DateTimeOffset? Due)
{
    internal int Execution { get; init; }
}
