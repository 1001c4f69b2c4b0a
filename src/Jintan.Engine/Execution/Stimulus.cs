using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>What moves a waiting instance.</summary>
public abstract record Stimulus
{
    private Stimulus()
    {
    }

    /// <summary>A task is completed or a timer has fired. An unknown bookmark changes nothing (<see cref="Burst.Changed"/> is false).</summary>
    public sealed record Resume(string BookmarkId, JsonObject? Input = null) : Stimulus;

    /// <summary>An event: every open bookmark of that name (case counts) is resumed, in the order in which they were opened.</summary>
    public sealed record Event(string Name, JsonNode? Payload = null, string? CorrelationId = null) : Stimulus;

    /// <summary>The instance ends now; everything open is cancelled.</summary>
    /// <param name="EvenIfFaulted">Ends one that stands still after a fault and cannot be repaired; without it, such a one stays faulted.</param>
    public sealed record Cancel(string Reason, bool EvenIfFaulted = false) : Stimulus;

    /// <summary>
    /// What waits at the bookmark is cancelled and an activity of the same flowchart runs again, as over a backward connection. Changes nothing
    /// while something else of the instance waits: of two branches one alone cannot go back.
    /// </summary>
    public sealed record StepBack(string BookmarkId, string ActivityId) : Stimulus;

    /// <summary>Faulted activities run again; an empty list means all of them.</summary>
    public sealed record Retry(IReadOnlyList<string> ActivityIds) : Stimulus;

    /// <summary>A child that the bookmark waits for has ended.</summary>
    public sealed record ChildCompleted(
        string BookmarkId, string ChildInstanceId, WorkflowStatus Status, WorkflowSubStatus SubStatus, JsonObject Output, string? CorrelationId = null) : Stimulus;
}
