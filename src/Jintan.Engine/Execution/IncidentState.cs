namespace Jintan.Engine.Execution;

/// <summary>A failure inside an instance.</summary>
/// <param name="Exception">The short name of the exception type.</param>
/// <param name="Reason">The message of the innermost cause, when it says more than <paramref name="Message"/>.</param>
public sealed record IncidentState(
    string ActivityId, string NodeId, string ExecutionId, string ActivityType, string Message, string Exception, string? Reason, DateTimeOffset Timestamp);
