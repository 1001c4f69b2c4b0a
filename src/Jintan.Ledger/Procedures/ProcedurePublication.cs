using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Brings the shipped procedures into the database, which is the truth for published versions.</summary>
public static class ProcedurePublication
{
    /// <summary>Publishes versions that the database does not hold yet.</summary>
    /// <exception cref="ProceduresRefusedException">A file under an existing version has other contents.</exception>
    public static async Task PublishAsync(
        LedgerWriter writer,
        IReadOnlyList<CompiledWorkflow> workflows,
        ActivityCatalogue catalogue,
        ProcedureLibrary library,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(library);
        var published = await writer.WriteAsync(
            Actor.System,
            tx =>
            {
                var changed = workflows
                    .Where(w => tx.Find<DefinitionRow>(w.DefinitionId, w.Version) is { } row && row.ContentHash != w.ContentHash)
                    .Select(w => $"{w.DefinitionId} 第{w.Version}版的文件与已发布的内容不同；请恢复文件，或者以新的版本号发布。")
                    .ToArray();
                if (changed.Length > 0)
                {
                    throw new ProceduresRefusedException(changed);
                }

                foreach (var workflow in workflows)
                {
                    Publish(tx, workflow);
                }

                return new ValueTask<List<DefinitionRow>>(tx.Where<DefinitionRow>("published_at IS NOT NULL"));
            },
            cancellationToken);
        // Compiled before the first is added, added after the commit: the library never holds what the database does not.
        foreach (var (row, workflow) in published.ConvertAll(row => (row, Compile(row, workflows, catalogue))))
        {
            library.Add(workflow, row.EffectiveFrom!.Value);
        }
    }

    private static void Publish(LedgerTransaction tx, CompiledWorkflow workflow)
    {
        if (tx.Find<DefinitionRow>(workflow.DefinitionId, workflow.Version) is null)
        {
            var row = new DefinitionRow
            {
                Definition = workflow.DefinitionId,
                Version = workflow.Version,
                Name = workflow.Name,
                Status = DefinitionStatus.Published,
                Json = CanonicalJson.Write(workflow.Document.ToJson()),
                ContentHash = workflow.ContentHash,
                MeaningHash = workflow.Document.MeaningHash,
                CreatedAt = tx.Now.UtcDateTime,
                PublishedAt = tx.Now.UtcDateTime,
                EffectiveFrom = tx.Today,
            };
            tx.Insert(row);
            tx.AppendTo(Streams.Definitions, new EntryDraft(EntryKind.DefinitionPublished)
            {
                Particulars = new()
                {
                    ["definition"] = row.Definition,
                    ["version"] = row.Version,
                    ["contentHash"] = row.ContentHash,
                    ["effectiveFrom"] = $"{row.EffectiveFrom:yyyy-MM-dd}",
                },
            });
        }
    }

    /// <summary>A published version that the files no longer hold still runs: cases are pinned to it.</summary>
    private static CompiledWorkflow Compile(DefinitionRow row, IReadOnlyList<CompiledWorkflow> shipped, ActivityCatalogue catalogue)
    {
        foreach (var workflow in shipped)
        {
            if (workflow.DefinitionId == row.Definition && workflow.Version == row.Version)
            {
                return workflow;
            }
        }

        return Compile(row, catalogue);
    }

    internal static CompiledWorkflow Compile(DefinitionRow row, ActivityCatalogue catalogue)
    {
        var compilation = WorkflowCompiler.Compile(
            WorkflowDocument.Parse(row.Json, $"{row.Definition} v{row.Version} (database)"), catalogue, WorkflowProfile.Procedure);
        return compilation.HasErrors
            ? throw new ProceduresRefusedException([.. compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString())])
            : compilation.Workflow;
    }
}
