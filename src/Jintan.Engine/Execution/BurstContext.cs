namespace Jintan.Engine.Execution;

/// <summary>Everything a burst takes from outside.</summary>
/// <param name="Services">Where activities find their services.</param>
/// <param name="Now">The instant of the burst; the engine reads no clock.</param>
/// <param name="NewId">New ids for tasks and child instances.</param>
/// <param name="AbortsBurst">True for an exception that must undo the whole burst (a refusal of the law): it passes through untouched.
/// Every other exception of an activity becomes an incident.</param>
/// <param name="Definitions">Child workflows.</param>
/// <param name="ChildrenRunByOutbox">True: a child's first burst is a transaction of its own, also with ExecuteWorkflow.</param>
/// <param name="Write">Where WriteLine writes; null discards the lines.</param>
/// <param name="FailedBefore">Incidents of an earlier try of the same burst that was undone: these executions fail again without being run,
/// so that nothing of their work is left.</param>
/// <param name="Fails">What an activity, named by its id, fails with instead of being run: a rehearsal lets fail what has failed. Null: it runs.</param>
public sealed record BurstContext(
    IServiceProvider Services,
    DateTimeOffset Now,
    Func<string> NewId,
    Func<Exception, bool> AbortsBurst,
    IWorkflowLookup Definitions,
    Action<string>? Write = null,
    bool ChildrenRunByOutbox = false,
    IReadOnlyList<IncidentState>? FailedBefore = null,
    Func<string, RecordedFailure?>? Fails = null,
    CancellationToken CancellationToken = default);

/// <summary>A failure as it was put on record.</summary>
/// <param name="Exception">The short name of the exception type.</param>
public sealed record RecordedFailure(string Exception, string Message);
