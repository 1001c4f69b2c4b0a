using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Deadlines;

/// <summary>The bell: delivers every minute what was left undelivered and fires what has fallen due. May run late, twice or on several nodes without harm.</summary>
public sealed class Sweep(DueSweep due, ProcedureRunner procedures, ILogger<Sweep> log)
{
    public const string JobId = "sweep";

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await procedures.DeliverAllAsync(cancellation);
        }
        finally
        {
            // A case whose hand-over fails must not keep the bells of all others from ringing.
            var fired = await due.RunAsync(cancellation);
            log.LogDebug("Fired {Fired} due items", fired);
        }
    }
}
