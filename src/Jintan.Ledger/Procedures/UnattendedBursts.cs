using Jintan.Engine.Execution;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>
/// Bursts that nobody waits for: a hand-over, a timer, an event, a child. One in which an activity fails is undone and run again without
/// that activity: stored are the state before it and the incident, and nothing of what it had half written.
/// </summary>
/// <param name="failsAgain">Null where nothing is rehearsed.</param>
internal sealed class UnattendedBursts(LedgerWriter writer, FailsAgain? failsAgain)
{
    public async Task<T> WriteAsync<T>(Func<LedgerTransaction, ValueTask<T>> burst, CancellationToken cancellationToken)
    {
        var failed = new List<IncidentState>();
        while (true)
        {
            try
            {
                return await writer.WriteAsync(
                    Actor.System,
                    tx =>
                    {
                        tx.FailedBefore = failed.Count == 0 ? null : failed;
                        tx.FailsAgain = failsAgain;
                        return burst(tx);
                    },
                    cancellationToken);
            }
            catch (ProcedureFaultException fault) when (fault.Incidents.Any(incident => !failed.Contains(incident)))
            {
                failed.AddRange(fault.Incidents.Except(failed));
            }
        }
    }
}

/// <summary>What an activity of a procedure is to fail with, because it has failed in the case that is rehearsed; null: it is run.</summary>
public delegate RecordedFailure? FailsAgain(string definition, string activity);
