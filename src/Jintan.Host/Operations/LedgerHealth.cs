using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jintan.Host.Operations;

/// <summary>Ready: the database answers, both schemas are this program's, the ledger can be written, and nobody is stopping the host.</summary>
public sealed class LedgerHealth(
    LedgerWriter writer, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<LedgerHealth> log) : IHealthCheck
{
    /// <summary>Everybody may ask; the database is asked no more often than this.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private (DateTimeOffset At, HealthCheckResult Result)? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("stopping");
        }

        if (last is { } known && clock.GetUtcNow() - known.At < Good)
        {
            return known.Result;
        }

        var result = await LookAsync(cancellationToken);
        last = (clock.GetUtcNow(), result);
        return result;
    }

    private async Task<HealthCheckResult> LookAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await Schema.FitsAsync(scope.ServiceProvider.GetRequiredService<LedgerDbContext>())
                || !await Schema.FitsAsync(scope.ServiceProvider.GetRequiredService<PeopleDbContext>()))
            {
                return HealthCheckResult.Unhealthy("schema");
            }

            await writer.ProbeAsync(cancellation).WaitAsync(Patience, cancellation);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The ledger cannot be written");
            return HealthCheckResult.Unhealthy("ledger");
        }
    }
}
