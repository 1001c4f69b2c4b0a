namespace Jintan.Engine.Execution;

/// <summary>The execution failed when its burst was tried before; it is not run again in this one.</summary>
internal sealed class FailedBeforeException(IncidentState incident) : Exception(incident.Message)
{
    public IncidentState Incident => incident;
}
