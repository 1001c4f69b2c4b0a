using Jintan.Ledger.Deadlines;

namespace Jintan.Host.Deadlines;

/// <summary>The bell: fires every minute what has fallen due. May run late, twice or on several nodes without harm.</summary>
public sealed class Sweep(DueSweep due, ILogger<Sweep> log)
{
    public const string JobId = "sweep";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var fired = await due.RunAsync(cancellation);
        log.LogDebug("Fired {Fired} due items", fired);
    }
}
