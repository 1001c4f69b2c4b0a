using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Host.Audit.Runs;
using Jintan.Host.Cases;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Checkpoints;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Replay;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Cases;

/// <summary>Reads cases for the auditor.</summary>
public sealed class AuditedCases(LedgerDbContext ledger, OfficeNames names, CheckpointPlace place)
{
    public async Task<AuditedCase?> ReadAsync(string number, CancellationToken cancellation)
    {
        if (await ledger.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancellation) is not { } row)
        {
            return null;
        }

        var units = await names.OrganisationsAsync(cancellation);
        var stream = Streams.Case(number);
        var (stored, head) = await ChainCheck.ReadAsync(ledger, stream, cancellation);
        var contents = stored.ConvertAll(e => EntryText.Parse(e.Content));
        var rows = contents.Select(c => c.AuthorityRow).OfType<long>().Distinct().ToArray();
        var authorities = await ledger.Authorities.AsNoTracking().Where(a => rows.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return new(
            CaseLine.Of(row, units),
            [.. stored.Zip(contents, (entry, content) => Entry(entry, content, authorities, units))],
            ChainCheck.Verify(stream, stored, head)) { Checkpoint = CheckpointFolder.Last(place.Folder) };
    }

    /// <summary>The case as it stood after an entry.</summary>
    /// <param name="at">Sequence of the entry; null: the last.</param>
    /// <param name="flow">Procedure to draw; null: the one that the entry was written in.</param>
    public async Task<AsOf> AsOfAsync(AuditedCase found, int? at, string? flow, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(found);
        var path = await CaseHistories.PathAsync(ledger, found.Line.Number, cancellation);
        var tasks = await ledger.Tasks.AsNoTracking().Where(t => t.CaseNumber == found.Line.Number).OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
        var asOf = AsOf.Of(found, path, tasks, Math.Clamp(at ?? found.Entries.Count, 1, found.Entries.Count), flow);
        var definition = await ledger.Definitions.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Definition == asOf.Drawn.Definition && d.Version == asOf.Drawn.Version, cancellation);
        return definition is null ? asOf : asOf with { Drawing = Drawing.FlowDrawing.Of(JsonNode.Parse(definition.Json)!.AsObject(), asOf.Drawn) };
    }

    private static AuditedEntry Entry(
        Entry entry, EntryContent content, Dictionary<long, Authority> authorities, IReadOnlyDictionary<string, string> units) => new(
        content,
        TimelineReader.Line(content).What,
        content.Organisation is { } organisation ? units.GetValueOrDefault(organisation, organisation) : null,
        content.Capacity is { } capacity ? BodyNames.Of(capacity) : null,
        content.AuthorityRow is { } row && authorities.TryGetValue(row, out var authority)
            ? $"第{row}行：{BodyNames.Of(authority.Body)}，{authority.SourceDocument}，自{authority.ValidFrom:yyyy-MM-dd}起"
                + (authority.ValidTo is { } end ? $"至{end:yyyy-MM-dd}" : "")
            : null,
        Convert.ToHexStringLower(entry.Sha256),
        Convert.ToHexStringLower(entry.Sm3));
}
