using Jintan.Engine.Definitions;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>Brings the shipped procedures into the database, which is the truth for published versions.</summary>
public static class ProcedurePublication
{
    /// <summary>
    /// Publishes procedures that the database does not know at all. A new version of one that it knows becomes a request for review: what
    /// is in force is changed by two persons, never by a file.
    /// </summary>
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
        library.ReadWith(catalogue);
        await writer.WriteAsync(
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

                var known = tx.Where<DefinitionRow>("published_at IS NOT NULL").Select(row => row.Definition).ToHashSet(StringComparer.Ordinal);
                foreach (var workflow in workflows.Where(w => tx.Find<DefinitionRow>(w.DefinitionId, w.Version) is null))
                {
                    if (known.Contains(workflow.DefinitionId))
                    {
                        HandIn(tx, workflow);
                    }
                    else
                    {
                        Publish(tx, workflow);
                    }
                }

                return new ValueTask<bool>(true);
            },
            cancellationToken);
        // After the commit: the library never holds what the database does not.
        await library.TakePublishedAsync(writer, cancellationToken, workflows);
    }

    // Asked once: what a designer has sent back, or is working on, is not asked for again at every start.
    private static void HandIn(LedgerTransaction tx, CompiledWorkflow workflow)
    {
        var isDecided = tx.Where<ReviewRequest>("definition = @p0", workflow.DefinitionId)
            .Any(request => request.Status == ReviewStatus.Open || request.ContentHash == workflow.ContentHash);
        if (!isDecided && workflow.Version == tx.NextVersion(workflow.DefinitionId))
        {
            tx.RequestReview(workflow.Document);
        }
    }

    private static void Publish(LedgerTransaction tx, CompiledWorkflow workflow)
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
