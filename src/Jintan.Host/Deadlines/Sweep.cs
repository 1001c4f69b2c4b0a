using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Deadlines;

/// <summary>The bell: fires every minute what has fallen due and takes up hand-overs that were left behind. May run late, twice or on several nodes without harm.</summary>
public sealed class Sweep(DueSweep due, ProcedureRunner procedures, ILogger<Sweep> log)
{
    public const string JobId = "sweep";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var fired = await due.RunAsync(cancellation);
        log.LogDebug("Fired {Fired} due items", fired);
        await procedures.DeliverAllAsync(cancellation);
    }
}
