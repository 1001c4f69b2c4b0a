using Jintan.Host.Setup;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Publishing;

/// <summary>
/// Where several hosts stand on one database: takes in what another host has published, so that pages show it too. A burst does not wait for
/// this, it looks for itself. An SQLite file has one host.
/// </summary>
public sealed class PublishedElsewhere(
    Database database, ProcedureLibrary library, LedgerWriter writer, TimeProvider clock, ILogger<PublishedElsewhere> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.IsSqlite)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await library.TakePublishedAsync(writer, stoppingToken);
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or ProceduresRefusedException)
            {
                log.LogError(failure, "Published procedures could not be read; tried again in {Pause}.", Pause);
            }
        }
    }
}
