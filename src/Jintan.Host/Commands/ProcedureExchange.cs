using System.Text.Json.Nodes;
using Jintan.Activities.Outlines;
using Jintan.Engine.Definitions;
using Jintan.Host.Setup;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Commands;

/// <summary><c>workflows export</c> and <c>workflows import</c>: published versions as files, and files as requests for review.</summary>
public static class ProcedureExchange
{
    /// <summary>Who asks when a file is imported; any designer may publish it.</summary>
    private static readonly Actor Importer = new("workflows-import", "命令行导入", "");

    /// <summary>Writes every published version that the folder lacks, and its outline; a file of the same content stays as it is.</summary>
    /// <param name="settings">Settings as on the host's command line, where they differ from the configured ones.</param>
    public static Task<int> ExportAsync(string folder, TextWriter output, params string[] settings) => WithLedgerAsync(settings, output, async services =>
    {
        Directory.CreateDirectory(folder);
        var written = 0;
        var published = (await new DefinitionShelf(services.GetRequiredService<LedgerDbContext>()).ReadAsync(null, CancellationToken.None)).Where(v => !v.IsDraft);
        foreach (var version in published)
        {
            var path = Path.Combine(folder, $"{version.Id}.json");
            if (!File.Exists(path) || WorkflowDocument.Parse(File.ReadAllBytes(path), path).ContentHash != HashOf(version))
            {
                await File.WriteAllTextAsync(path, FileForm.Write(version));
                await output.WriteLineAsync(path);
                written++;
            }
        }

        OutlineFolder.Open(folder).Redraw();
        await output.WriteLineAsync($"{written} files written");
        return 0;
    });

    /// <summary>Makes a review request of every file that holds a new version; nothing is published by a command.</summary>
    /// <returns>1 if a file was refused; the others are imported.</returns>
    public static Task<int> ImportAsync(string folder, TextWriter output, params string[] settings) => WithLedgerAsync(settings, output, async services =>
    {
        var documents = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => WorkflowDocument.Parse(File.ReadAllBytes(file), file)).ToList();
        var shelf = new DefinitionShelf(services.GetRequiredService<LedgerDbContext>());
        var known = (await shelf.ReadAsync(null, CancellationToken.None)).Where(v => !v.IsDraft).ToList();
        var procedures = known.Select(v => v.Definition).Concat(documents.Select(d => d.DefinitionId)).ToHashSet(StringComparer.Ordinal);
        var refused = 0;
        foreach (var document in documents)
        {
            var (isRefused, said) = await ImportAsync(document, known, procedures, services.GetRequiredService<LedgerWriter>());
            refused += isRefused ? 1 : 0;
            await output.WriteLineAsync($"{document.SourceName}: {said}");
        }

        await output.WriteLineAsync($"{documents.Count} files, {refused} refused");
        return refused == 0 ? 0 : 1;
    });

    private static async Task<(bool IsRefused, string Said)> ImportAsync(
        WorkflowDocument document, IReadOnlyList<DefinitionVersion> known, IReadOnlySet<string> procedures, LedgerWriter writer)
    {
        var versions = known.Where(v => v.Definition == document.DefinitionId).ToList();
        var next = versions.Select(v => v.Version).DefaultIfEmpty().Max() + 1;
        if (versions.FirstOrDefault(v => v.Version == document.Version) is { } published)
        {
            return HashOf(published) == document.ContentHash
                ? (false, "已发布，内容相同")
                : (true, $"第{document.Version}版已经发布，内容不同。请将文件改为第{next}版。");
        }

        if (document.Version != next)
        {
            return (true, $"下一版应为第{next}版，文件写的是第{document.Version}版。请改正版本号。");
        }

        if (ProcedureFindings.Of(document, procedures).FirstOrDefault(found => found.IsError) is { } wrong)
        {
            return (true, wrong.Text);
        }

        var request = await writer.WriteAsync(
            Importer,
            tx =>
            {
                tx.SaveDraft(document);
                return new ValueTask<ReviewRequest>(tx.RequestReview(document));
            },
            CancellationToken.None);
        return (false, $"第{request.Version}版已提交审核：/publishing/{request.Id}");
    }

    private static string HashOf(DefinitionVersion version) => WorkflowDocument.From((JsonObject)version.Json.DeepClone(), version.Id).ContentHash;

    /// <summary>The ledger that the settings name, with the host's own lock on it.</summary>
    private static async Task<int> WithLedgerAsync(string[] settings, TextWriter output, Func<IServiceProvider, Task<int>> run)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddDefaults([]);
        builder.AddLedger();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Services.GetRequiredService<Database>().MakeFolder();
        await app.Services.GetRequiredService<SingleHost>().TakeInTurnAsync(output);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Database.MigrateAsync();
        return await run(scope.ServiceProvider);
    }
}
