namespace Jintan.Engine.Execution;

/// <summary>What a step has done: the new state and every effect, for the caller to commit together or not at all.</summary>
/// <param name="Changed">False when the stimulus met nothing (unknown or used bookmark, finished instance): there is nothing to store.</param>
/// <param name="Children">The bursts of children that ran inside this one, in order of start.</param>
/// <param name="VariableChanges">What was assigned, in order.</param>
public sealed record Burst(
    WorkflowState State,
    bool Changed,
    IReadOnlyList<JournalRecord> Journal,
    IReadOnlyList<BookmarkState> BookmarksOpened,
    IReadOnlyList<BookmarkState> BookmarksClosed,
    IReadOnlyList<DueItem> DueItems,
    IReadOnlyList<OutboxMessage> Outbox,
    IReadOnlyList<IncidentState> Incidents,
    IReadOnlyList<Burst> Children,
    IReadOnlyList<VariableChange> VariableChanges)
{
    internal static Burst Unchanged(WorkflowState state) => new(state, false, [], [], [], [], [], [], [], []);
}

/// <summary>An assignment to a variable.</summary>
/// <param name="Sequence">The next line of the journal at that moment: the assignment happened before it.</param>
/// <param name="ScopeNodeId">The node that declares the variable.</param>
/// <param name="Value">The value then, a copy.</param>
public sealed record VariableChange(long Sequence, string ScopeNodeId, string Name, object? Value);

/// <summary>A bookmark that a clock resumes, with <see cref="Stimulus.Resume"/>, at or after <paramref name="Due"/>.</summary>
public sealed record DueItem(string BookmarkId, DateTimeOffset Due);
