using System.Text.Json.Nodes;
using Jintan.Activities.Outlines;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.People;
using Jintan.Host.Studio.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Publishing;

/// <summary>What waits for a second person, what has been decided, and which version is in use where.</summary>
public sealed class ReviewDesk(LedgerDbContext ledger, LedgerWriter writer, PublishGate gate, ProcedureLibrary library, OfficeNames names)
{
    private const int MostDecided = 20;

    public async Task<PublishingView> OverviewAsync(CancellationToken cancellation)
    {
        var open = await ledger.ReviewRequests.AsNoTracking().Where(r => r.Status == ReviewStatus.Open || r.Status == ReviewStatus.Retiring).OrderBy(r => r.RequestedAt).ToListAsync(cancellation);
        var decided = await ledger.ReviewRequests.AsNoTracking().Where(r => r.Status != ReviewStatus.Open && r.Status != ReviewStatus.Retiring)
            .OrderByDescending(r => r.RequestedAt).Take(MostDecided).ToListAsync(cancellation);
        return new(await LinesAsync(open, cancellation), await LinesAsync(decided, cancellation), await VersionsAsync(null, cancellation));
    }

    /// <summary>One request with everything that a reviewer decides by; null if there is none.</summary>
    public async Task<ReviewView?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (await ledger.ReviewRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellation) is not { } request)
        {
            return null;
        }

        var inForce = await ledger.Definitions.AsNoTracking()
            .Where(d => d.Definition == request.Definition && d.Version < request.Version && d.Status == DefinitionStatus.Published)
            .OrderByDescending(d => d.Version).FirstOrDefaultAsync(cancellation);
        var changes = OutlineDiff.Between(inForce is null ? null : OutlineOf(inForce.Json), OutlineOf(request.Json));
        return new(
            (await LinesAsync([request], cancellation))[0], inForce?.Version, inForce is not null && MeaningOf(request.Json) == MeaningOf(inForce.Json), changes,
            request.Status == ReviewStatus.Retiring
                ? gate.CheckWithout(request.Definition, request.Version)
                : gate.Check(WorkflowDocument.Parse(request.Json, request.Definition)),
            await VersionsAsync(request.Definition, cancellation),
            request.Editors.Split(' '));
    }

    /// <exception cref="ConflictException">Own request, decided already, refused by the gate meanwhile, or a day in the past.</exception>
    /// <exception cref="NotFoundException">There is no such request.</exception>
    public async Task PublishAsync(string id, DateOnly effectiveFrom, Person person, CancellationToken cancellation)
    {
        var request = await ledger.ReviewRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellation)
            ?? throw new NotFoundException("没有这项审核申请。");
        var document = WorkflowDocument.Parse(request.Json, request.Definition);
        var workflow = await writer.WriteAsync(
            person.ToActor(),
            tx =>
            {
                // Asked inside the transaction: of two lawful drafts that are unlawful together the second is refused.
                library.TakePublished(tx);
                if (gate.Check(document, effectiveFrom).FirstOrDefault(found => found.IsError) is { } wrong)
                {
                    throw new ConflictException("E-PUBLISH-REFUSED", wrong.Text, "请退回设计人员修改。");
                }

                var checkedOne = ProcedureFindings.Compile(document);
                tx.Publish(id, checkedOne, effectiveFrom);
                return new ValueTask<CompiledWorkflow>(checkedOne);
            },
            cancellation);
        library.Add(workflow, effectiveFrom);
    }

    /// <exception cref="ConflictException">Own request, decided already, or new cases cannot do without the version.</exception>
    public async Task RetireAsync(string id, Person person, CancellationToken cancellation)
    {
        var retired = await writer.WriteAsync(
            person.ToActor(),
            tx =>
            {
                library.TakePublished(tx);
                var row = tx.Retire(id);
                if (gate.CheckWithout(row.Definition, row.Version).FirstOrDefault(found => found.IsError) is { } wrong)
                {
                    throw new ConflictException("E-DEFINITION-IN-FORCE", wrong.Text, "请先发布替代它的版本。");
                }

                return new ValueTask<DefinitionRow>(row);
            },
            cancellation);
        library.Retire(retired.Definition, retired.Version);
    }

    public Task DeclineAsync(string id, string reason, Person person, CancellationToken cancellation) => writer.WriteAsync(
        person.ToActor(),
        tx =>
        {
            tx.Decline(id, reason);
            return new ValueTask<bool>(true);
        },
        cancellation);

    private async Task<IReadOnlyList<ReviewLine>> LinesAsync(IReadOnlyList<ReviewRequest> requests, CancellationToken cancellation)
    {
        var lines = new List<ReviewLine>();
        foreach (var request in requests)
        {
            lines.Add(new(
                request.Id, request.Definition, request.Version, request.Name, request.RequestedBy,
                await names.TitleOfAsync(request.RequestedBy, cancellation), request.RequestedAt, request.Status,
                request.DecidedBy is { } account ? await names.TitleOfAsync(account, cancellation) : null, request.Reason, request.EffectiveFrom));
        }

        return lines;
    }

    private async Task<IReadOnlyList<VersionLine>> VersionsAsync(string? definition, CancellationToken cancellation)
    {
        // How many, never which: designers see no case.
        var running = await ledger.Instances.AsNoTracking().Where(i => i.Status == "Running" && (definition == null || i.Definition == definition))
            .GroupBy(i => new { i.Definition, i.Version }).Select(g => new { g.Key.Definition, g.Key.Version, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Definition, g.Version), g => g.Count, cancellation);
        var rows = await ledger.Definitions.AsNoTracking().Where(d => d.PublishedAt != null && (definition == null || d.Definition == definition))
            .OrderBy(d => d.Definition).ThenByDescending(d => d.Version)
            .Select(d => new { d.Definition, d.Version, d.Name, d.EffectiveFrom, d.Status, d.ContentHash }).ToListAsync(cancellation);
        return [.. rows.Select(r => new VersionLine(r.Definition, r.Version, r.Name, r.EffectiveFrom!.Value, r.Status == DefinitionStatus.Retired, r.ContentHash, running.GetValueOrDefault((r.Definition, r.Version))))];
    }

    // The number of the version and the form of the file are pinned too, but are no change of meaning.
    private static string MeaningOf(string json) =>
        WorkflowDocument.From(NormalForm.Of((JsonObject)JsonNode.Parse(json)!, "compared", version: 1), "compared").MeaningHash;

    private static Outline OutlineOf(string json) => new((JsonObject)JsonNode.Parse(json)!);
}
