using System.Text.Json.Nodes;
using Jintan.Activities.Outlines;
using Jintan.Engine.Definitions;
using Jintan.Host.Look;
using Jintan.Host.Setup;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
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
        var writer = services.GetRequiredService<LedgerWriter>();
        var library = services.GetRequiredService<ProcedureLibrary>();
        await ProcedurePublication.PublishAsync(writer, [], services.GetRequiredService<ActivityCatalogue>(), library, CancellationToken.None);
        var shelf = await new DefinitionShelf(services.GetRequiredService<LedgerDbContext>()).ReadAsync(null, CancellationToken.None);
        var procedures = shelf.Select(v => v.Definition).Concat(documents.Select(d => d.DefinitionId)).ToHashSet(StringComparer.Ordinal);
        var judged = documents.ConvertAll(document => Judge(document, shelf, procedures));
        var together = AgainstTheLaw([.. judged.Where(one => one.IsNew).Select(one => one.Document)], library, services.GetRequiredService<TimeProvider>().Today());
        foreach (var line in together)
        {
            await output.WriteLineAsync(line);
        }

        var refused = 0;
        foreach (var one in judged)
        {
            var (isRefused, said) = !one.IsNew ? (one.IsRefused, one.Said)
                : together.Count > 0 ? (true, "各文件合在一起不符合《办法》，没有导入。")
                : await HandInAsync(one.Document, writer);
            refused += isRefused ? 1 : 0;
            await output.WriteLineAsync($"{one.Document.SourceName}: {said}");
        }

        await output.WriteLineAsync($"{documents.Count} files, {refused} refused");
        return refused == 0 ? 0 : 1;
    });

    /// <summary>What is to be said of one file by itself.</summary>
    /// <param name="IsNew">It holds a version that can be asked for.</param>
    private sealed record Judged(WorkflowDocument Document, bool IsNew, bool IsRefused, string Said);

    private static Judged Judge(WorkflowDocument document, IReadOnlyList<DefinitionVersion> shelf, IReadOnlySet<string> procedures)
    {
        var versions = shelf.Where(v => v.Definition == document.DefinitionId && !v.IsDraft).ToList();
        var next = versions.Select(v => v.Version).DefaultIfEmpty().Max() + 1;
        if (versions.FirstOrDefault(v => v.Version == document.Version) is { } published)
        {
            return HashOf(published) == document.ContentHash
                ? new(document, IsNew: false, IsRefused: false, "已发布，内容相同")
                : Refused($"第{document.Version}版已经发布，内容不同。请将文件改为第{next}版。");
        }

        if (document.Version != next)
        {
            return Refused($"下一版应为第{next}版，文件写的是第{document.Version}版。请改正版本号。");
        }

        string[] wrong = [.. ProcedureFindings.Of(document, procedures).Where(found => found.IsError).Select(found => found.Text)];
        return wrong.Length > 0 ? Refused(string.Join(Environment.NewLine, wrong)) : new(document, IsNew: true, IsRefused: false, "");

        Judged Refused(string said) => new(document, IsNew: false, IsRefused: true, said);
    }

    private static List<string> AgainstTheLaw(IReadOnlyList<WorkflowDocument> documents, ProcedureLibrary library, DateOnly today) => documents.Count == 0 ? [] :
        [.. LinkedFindings.From(today, library, [.. documents.Select(ProcedureFindings.Compile)]).Where(found => found.IsError).Select(found => found.Text)];

    private static async Task<(bool IsRefused, string Said)> HandInAsync(WorkflowDocument document, LedgerWriter writer)
    {
        try
        {
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
        catch (ConflictException taken)
        {
            return (true, taken.Message + taken.Cure);
        }
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
