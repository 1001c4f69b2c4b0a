using Jintan.Host.Sandbox;
using Jintan.Ledger;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Studio.Instances;

/// <summary>
/// Looks once a second at the revision of each observed instance and tells its viewers when it has moved. It reads the database and not a
/// signal of this process, so it also sees what another host has done; where nobody looks it does nothing.
/// </summary>
public sealed class InstanceWatch(
    IServiceScopeFactory scopes, SandboxStore sandbox, ObservedInstances observed, IHubContext<InstanceHub> hub, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The header of the viewer is loaded anew.</summary>
    public sealed record Moved(string WorkflowInstanceId);

    /// <summary>The journal beside the flow is loaded anew.</summary>
    public sealed record JournalMoved;

    /// <summary>The badges on the nodes.</summary>
    public sealed record NodesMoved(IReadOnlyList<ActivityStats> Stats);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var viewers = observed.All;
            if (viewers.Count > 0)
            {
                await LookAsync(scopes, viewers, stoppingToken);
                if (sandbox.Opened is { } invented)
                {
                    await LookAsync(invented, viewers, stoppingToken);
                }
            }
        }
    }

    private async Task LookAsync(IServiceScopeFactory ledgers, IReadOnlyCollection<ObservedInstances.Viewer> viewers, CancellationToken cancellation)
    {
        await using var scope = ledgers.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var ids = viewers.Select(v => v.Instance).Distinct().ToArray();
        var revisions = await ledger.Instances.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Revision, cancellation);
        foreach (var behind in viewers.Where(v => revisions.TryGetValue(v.Instance, out var now) && now != v.Revision).GroupBy(v => v.Instance))
        {
            await TellAsync(behind.Key, [.. behind.Select(v => v.Connection)], ledger, cancellation);
            foreach (var viewer in behind)
            {
                observed.Told(viewer, revisions[behind.Key]);
            }
        }
    }

    private async Task TellAsync(string instance, IReadOnlyList<string> connections, LedgerDbContext ledger, CancellationToken cancellation)
    {
        var journal = await ledger.Journal.AsNoTracking().Where(j => j.InstanceId == instance).OrderBy(j => j.Sequence).ToListAsync(cancellation);
        var stats = ActivityStats.Of(Execution.From(instance, journal.ConvertAll(JournalLine.Of)));
        var viewers = hub.Clients.Clients(connections);
        await viewers.SendAsync("ActivityExecutionLogUpdatedAsync", new NodesMoved(stats), cancellation);
        await viewers.SendAsync("WorkflowExecutionLogUpdatedAsync", new JournalMoved(), cancellation);
        await viewers.SendAsync("WorkflowInstanceUpdatedAsync", new Moved(instance), cancellation);
    }
}
