using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Brings the shipped procedures into the database, which is the truth for published versions.</summary>
public static class ProcedurePublication
{
    /// <summary>Publishes versions that the database does not hold yet.</summary>
    /// <exception cref="ProceduresRefusedException">A file under an existing version has other contents.</exception>
    public static Task<bool> PublishAsync(
        LedgerWriter writer, IReadOnlyList<CompiledWorkflow> workflows, ProcedureLibrary library, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.WriteAsync(
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
                    Publish(tx, workflow, library);
                }

                return new ValueTask<bool>(true);
            },
            cancellationToken);
    }

    private static void Publish(LedgerTransaction tx, CompiledWorkflow workflow, ProcedureLibrary library)
    {
        var row = tx.Find<DefinitionRow>(workflow.DefinitionId, workflow.Version);
        if (row is null)
        {
            row = new DefinitionRow
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

        library.Add(workflow, row.EffectiveFrom!.Value);
    }
}
