using Jintan.Engine.Definitions;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Publishing;

/// <summary>
/// Says at start-up which published versions the folder of procedures does not hold: the database runs them, but the review copy lacks
/// them. (Another content under the same number does not come this far: then the host refuses to start.)
/// </summary>
public sealed class Drift(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<Drift> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (definition, version) in await MissingAsync(cancellationToken))
        {
            log.LogWarning(
                "{Definition} version {Version} is published but not in the folder of procedures. Cure: workflows export, then commit the file.",
                definition, version);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<(string Definition, int Version)>> MissingAsync(CancellationToken cancellation)
    {
        var files = Directory.GetFiles(ProcedureFolder.Find(configuration), "*.json")
            .Select(file => WorkflowDocument.Parse(File.ReadAllBytes(file), file)).Select(d => (d.DefinitionId, d.Version)).ToHashSet();
        await using var scope = scopes.CreateAsyncScope();
        var published = await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Definitions.AsNoTracking()
            .Where(d => d.PublishedAt != null).Select(d => new { d.Definition, d.Version }).ToListAsync(cancellation);
        return [.. published.Select(d => (d.Definition, d.Version)).Where(d => !files.Contains(d)).Order()];
    }
}
