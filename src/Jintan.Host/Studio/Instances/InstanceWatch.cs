using Jintan.Ledger;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Studio.Instances;

/// <summary>
/// Looks once a second at the revision of each observed instance and tells its viewers when it has moved. It reads the database and not a
/// signal of this process, so it also sees what another host has done; where nobody looks it does nothing.
/// </summary>
public sealed class InstanceWatch(
    IServiceScopeFactory scopes, ObservedInstances observed, IHubContext<InstanceHub> hub, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);

    /// <summary>What the viewer reloads by.</summary>
    public sealed record Moved(string WorkflowInstanceId);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var ids = observed.All;
            if (ids.Count > 0)
            {
                await TellAsync(ids, stoppingToken);
            }
        }
    }

    private async Task TellAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Instances.AsNoTracking()
            .Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Revision }).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            if (seen.TryGetValue(row.Id, out var before) && before != row.Revision)
            {
                await hub.Clients.Group(row.Id).SendAsync("WorkflowInstanceUpdatedAsync", new Moved(row.Id), cancellation);
            }

            seen[row.Id] = row.Revision;
        }
    }
}
