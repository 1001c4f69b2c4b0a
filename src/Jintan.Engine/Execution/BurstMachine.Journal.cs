using Jintan.Engine.Authoring;

namespace Jintan.Engine.Execution;

/// <summary>What happened, in order.</summary>
internal sealed partial class BurstMachine
{
    private readonly List<JournalRecord> _journal = [];
    private readonly List<VariableChange> _changes = [];
    private long _nextSequence;

    public void Note(ActivityExecutionContext scope, string variable, object? value) =>
        _changes.Add(new(_nextSequence, scope.NodeId, variable, StateCopy.Value(value)));

    private void Log(ActivityExecutionContext context, string eventName, IncidentState? fault = null)
    {
        var begins = ReferenceEquals(eventName, JournalRecord.Started) || ReferenceEquals(eventName, JournalRecord.Resumed);
        _journal.Add(new(_nextSequence++, context.Id, context.Parent?.Id, context.Node.Id, context.NodeId, context.Node.Type,
            context.Node.Version, context.Node.Name, eventName, Context.Now,
            ReferenceEquals(eventName, JournalRecord.Completed) ? context.Outcomes : null,
            begins ? default : new(context.Node.Inputs, context.InputValues),
            begins ? default : new(context.Node.Outputs, context.OutputValues), fault));
    }

    private void LogRetry()
    {
        var root = _open.Find(open => open.Parent is null)!;
        Log(root, JournalRecord.Retried);
    }
}
