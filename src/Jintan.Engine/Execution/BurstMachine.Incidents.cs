using Jintan.Engine.Authoring;

namespace Jintan.Engine.Execution;

/// <summary>Failures of activities.</summary>
internal sealed partial class BurstMachine
{
    private readonly List<IncidentState> _incidents = [];
    private readonly List<IncidentState> _newIncidents = [];

    private void Fault(ActivityExecutionContext context, Exception exception)
    {
        CloseBookmarks(context);
        if (!context.IsOpen)
        {
            _open.Add(context);
            if (context.Parent is { } parent)
                parent.OpenChildren++;
        }

        context.Status = ActivityStatus.Faulted;
        var incident = exception is FailedBeforeException before
            ? before.Incident
            : new IncidentState(context.Node.Id, context.NodeId, context.Id, context.Node.Type, exception.Message,
                IncidentNames.Of(exception), InnermostMessage(exception), Context.Now);
        ClearIncidentsOf(context);
        _incidents.Add(incident);
        _newIncidents.Add(incident);
        Log(context, JournalRecord.Faulted, incident);
        if (exception is BurstTooLongException)
            _queue.Clear();
    }

    private void RequireNotFailedBefore(ActivityExecutionContext context)
    {
        if (Context.FailedBefore is { } failed)
        {
            foreach (var incident in failed)
            {
                if (incident.ExecutionId == context.Id && incident.NodeId == context.NodeId)
                    throw new FailedBeforeException(incident);
            }
        }

        if (Context.Fails?.Invoke(context.Node.Id) is { } failure)
            throw new FailedBeforeException(new(context.Node.Id, context.NodeId, context.Id, context.Node.Type, failure.Message, failure.Exception, null, Context.Now));
    }

    private static string? InnermostMessage(Exception exception)
    {
        var inner = exception;
        while (inner.InnerException is { } next)
            inner = next;
        return inner == exception ? null : inner.Message;
    }

    /// <summary>A retried activity that ends takes the incident of its first life with it.</summary>
    private void ClearIncidentsOf(ActivityExecutionContext context)
    {
        if (context.Retries is not { } old)
            return;
        _incidents.RemoveAll(incident => incident.ExecutionId == old);
        context.Retries = null;
    }

    /// <summary>An incident counts until its activity runs again.</summary>
    private bool HasCountingIncident()
    {
        foreach (var incident in _incidents)
        {
            if (!_open.Exists(open => open.Retries == incident.ExecutionId))
                return true;
        }

        return false;
    }

    private void Retry(IReadOnlyList<string> activityIds)
    {
        foreach (var faulted in _open.ToArray())
        {
            if (faulted.Status != ActivityStatus.Faulted || (activityIds.Count > 0 && !activityIds.Contains(faulted.Node.Id)))
                continue;
            Close(faulted);
            LogRetry();
            _queue.Enqueue(new(faulted.Node, faulted.Parent, faulted.Tag, faulted.ViaBackward, faulted.DynamicVariables, null, faulted.Id));
        }
    }
}
