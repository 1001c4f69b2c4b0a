namespace Jintan.Engine.Execution;

/// <summary>One line of the journal of an instance.</summary>
/// <param name="Sequence">Position in the journal of the instance, from 0.</param>
/// <param name="Outcomes">Only when the activity completed with named outcomes.</param>
/// <param name="Inputs">Evaluated inputs, with Started and Resumed lines null.</param>
/// <param name="Fault">The incident, with Faulted lines.</param>
public sealed record JournalRecord(
    long Sequence,
    string ExecutionId,
    string? ParentExecutionId,
    string ActivityId,
    string NodeId,
    string ActivityType,
    int ActivityVersion,
    string? ActivityName,
    string EventName,
    DateTimeOffset Timestamp,
    IReadOnlyList<string>? Outcomes,
    NamedValues Inputs,
    NamedValues Outputs,
    IncidentState? Fault)
{
    public const string Started = "Started";
    public const string Completed = "Completed";
    public const string Suspended = "Suspended";
    public const string Resumed = "Resumed";
    public const string Faulted = "Faulted";
    public const string Canceled = "Canceled";
    public const string Retried = "Alteration ScheduleActivity succeeded";
}
