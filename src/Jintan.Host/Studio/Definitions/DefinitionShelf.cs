using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Studio.Definitions;

/// <summary>All definitions: published versions and drafts. They are few; a shelf is read whole.</summary>
public sealed class DefinitionShelf(LedgerDbContext ledger)
{
    /// <param name="definition">One definition; null for all.</param>
    public async Task<IReadOnlyList<DefinitionVersion>> ReadAsync(string? definition, CancellationToken cancellation)
    {
        var rows = await ledger.Definitions.AsNoTracking()
            .Where(r => r.PublishedAt != null && (definition == null || r.Definition == definition)).ToListAsync(cancellation);
        var drafts = await ledger.DefinitionDrafts.AsNoTracking()
            .Where(d => definition == null || d.Definition == definition).ToDictionaryAsync(d => d.Definition, cancellation);
        var published = rows.GroupBy(r => r.Definition, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(r => r.Version).ToList());
        return
        [
            .. published.SelectMany(versions => versions.Value.Select(row => Published(row, versions.Value, drafts.ContainsKey(row.Definition)))),
            .. drafts.Values.Select(draft => Draft(draft, published.TryGetValue(draft.Definition, out var versions) ? versions[^1].Version + 1 : 1)),
        ];
    }

    /// <summary>The version that Studio calls by this id; null if there is none.</summary>
    public async Task<DefinitionVersion?> FindAsync(string id, CancellationToken cancellation)
    {
        var at = id.LastIndexOf(".v", StringComparison.Ordinal);
        return at < 0 ? null : (await ReadAsync(id[..at], cancellation)).FirstOrDefault(v => v.Id == id);
    }

    public async Task<DefinitionVersion?> FindAsync(string definition, string? versionOptions, CancellationToken cancellation) =>
        (await ReadAsync(definition, cancellation)).Where(VersionOptions.Parse(versionOptions ?? "Latest")).MaxBy(v => v.Version);

    private static DefinitionVersion Published(DefinitionRow row, List<DefinitionRow> versions, bool hasDraft) =>
        new(row.Definition, row.Version, row.Name, (JsonObject)JsonNode.Parse(row.Json)!, row.CreatedAt, IsDraft: false)
        {
            IsLatest = row == versions[^1] && !hasDraft, IsPublished = row == versions.FindLast(one => one.Status == DefinitionStatus.Published),
        };

    private static DefinitionVersion Draft(DefinitionDraft draft, int version) =>
        new(draft.Definition, version, draft.Name, (JsonObject)JsonNode.Parse(draft.Json)!, draft.CreatedAt, IsDraft: true)
        {
            IsLatest = true, Revision = Drafts.RevisionOf(draft),
        };
}
