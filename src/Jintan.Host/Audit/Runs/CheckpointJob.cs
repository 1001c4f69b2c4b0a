using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Checkpoints;

namespace Jintan.Host.Audit.Runs;

/// <summary>The bell that exports the heads of all chains into a folder outside the database.</summary>
public sealed class CheckpointJob(LedgerDbContext ledger, CheckpointPlace place, TimeProvider clock)
{
    public const string JobId = "checkpoint";

    public async Task RunAsync(CancellationToken cancellation) => await CheckpointExport.RunAsync(ledger, place.Folder, clock, cancellation);
}

/// <summary>Where checkpoints are exported to and how often; <c>Audit:Checkpoints</c>, <c>Audit:CheckpointCron</c>.</summary>
public sealed record CheckpointPlace(string Folder, string Cron)
{
    public static CheckpointPlace From(IConfiguration configuration, Database database) => new(
        configuration["Audit:Checkpoints"] ?? Path.Combine(database.Folder, "checkpoints"),
        configuration["Audit:CheckpointCron"] ?? Hangfire.Cron.Hourly());
}
