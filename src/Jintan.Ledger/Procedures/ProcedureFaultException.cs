using Jintan.Engine.Execution;

namespace Jintan.Ledger.Procedures;

/// <summary>An activity of a procedure failed: a fault of the program, not of the officer. The burst is undone.</summary>
public sealed class ProcedureFaultException : Exception
{
    internal ProcedureFaultException(string definition, IReadOnlyList<IncidentState> incidents)
        : base($"Procedure {definition}, activity {incidents[0].ActivityId}: {incidents[0].Exception}: {incidents[0].Reason ?? incidents[0].Message}") =>
        Incidents = incidents;

    internal IReadOnlyList<IncidentState> Incidents { get; }
}
