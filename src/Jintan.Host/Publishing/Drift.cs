using Jintan.Engine.Definitions;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Publishing;

/// <summary>
/// Says at start-up where the folder of procedures and the published versions differ: a version that the database runs and the review copy
/// lacks, and a file that nobody has published. (Another content under the same number does not come this far: then the host refuses to start.)
/// </summary>
public sealed class Drift(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<Drift> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var files = Directory.GetFiles(ProcedureFolder.Find(configuration), "*.json")
            .Select(file => WorkflowDocument.Parse(File.ReadAllBytes(file), file)).Select(d => (d.DefinitionId, d.Version)).ToHashSet();
        var published = await PublishedAsync(cancellationToken);
        foreach (var (definition, version) in published.Except(files).Order())
        {
            log.LogWarning(
                "{Definition} version {Version} is published but not in the folder of procedures. Cure: workflows export, then commit the file.",
                definition, version);
        }

        foreach (var (definition, version) in files.Except(published).Order())
        {
            log.LogWarning(
                "{Definition} version {Version} is in the folder of procedures but not published. Cure: a designer publishes it under /publishing, or the file is removed.",
                definition, version);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<HashSet<(string Definition, int Version)>> PublishedAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var published = await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Definitions.AsNoTracking()
            .Where(d => d.PublishedAt != null).Select(d => new { d.Definition, d.Version }).ToListAsync(cancellation);
        return [.. published.Select(d => (d.Definition, d.Version))];
    }
}
