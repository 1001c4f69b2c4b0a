using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Jintan.Host.People;
using Jintan.Host.Sandbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Jintan.Host.Studio.Definitions;

/// <summary>Reading definitions: list, one version, parts of one, as files.</summary>
public static class DefinitionReading
{
    private const string File = "application/octet-stream";
    private const int MostOnPage = 200;

    public static void MapDefinitionReading(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(StudioAccess.Read);
        read.MapGet("workflow-definitions", ListAsync);
        read.MapGet("workflow-definitions/by-definition-id/{id}", ByDefinitionAsync);
        read.MapGet("workflow-definitions/many-by-id", ManyAsync);
        read.MapGet("workflow-definitions/query/count", CountAsync);
        read.MapGet("workflow-definitions/validation/is-name-unique", IsNameUniqueAsync);
        read.MapGet("workflow-definitions/{id}/versions", VersionsAsync);
        read.MapGet("workflow-definitions/{id}/consumers", (string id) => TypedResults.Ok(new Consumers([])));
        read.MapGet("workflow-definitions/{id}/export", ExportAsync).Produces<Stream>(contentType: File);
        read.MapPost("bulk-actions/export/workflow-definitions", ExportManyAsync).Produces<Stream>(contentType: File);
        var one = read.MapGroup("").OfTheSandboxIfTried();
        one.MapGet("workflow-definitions/by-id/{id}", ByIdAsync);
        one.MapGet("workflow-definitions/subgraph/{id}", SubgraphAsync);
        one.MapGet("workflow-definitions/subgraph/segments/{id}", SegmentsAsync);
    }

    /// <summary>Workflows that use one as an activity: a procedure never does.</summary>
    public sealed record Consumers(IReadOnlyList<string> ConsumingWorkflowDefinitionIds);

    public sealed record Tally(int Count);

    public sealed record Uniqueness(bool IsUnique);

    private static async Task<Ok<JsonObject>> ListAsync(
        HttpContext context, SignedIn who, DefinitionShelf shelf, CancellationToken cancellation,
        string? versionOptions = null, int page = 0, int pageSize = 100, string? searchTerm = null, string? orderBy = null, string? orderDirection = null)
    {
        var query = context.Request.Query;
        var ids = query["ids"].ToHashSet(StringComparer.Ordinal);
        var definitions = query["definitionIds"].ToHashSet(StringComparer.Ordinal);
        var found = (await shelf.ReadAsync(null, cancellation))
            .Where(VersionOptions.Parse(versionOptions))
            .Where(v => ids.Count == 0 || ids.Contains(v.Id))
            .Where(v => definitions.Count == 0 || definitions.Contains(v.Definition))
            .Where(v => string.IsNullOrWhiteSpace(searchTerm) || v.Name.Contains(searchTerm, StringComparison.OrdinalIgnoreCase)
                || v.Definition.Contains(searchTerm, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var ordered = Order(found, orderBy, orderDirection is "Descending").ToList();
        var size = Math.Clamp(pageSize, 1, MostOnPage);
        var items = ordered.Skip(Math.Clamp(page, 0, int.MaxValue / MostOnPage) * size).Take(size).Select(v => ReadersCopy.For(who, v.ToSummary()));
        return TypedResults.Ok(ReadersCopy.For(who, new()
        {
            ["items"] = new JsonArray([.. items]), ["totalCount"] = found.Count, ["links"] = DefinitionLinks.OfTheList(),
        }));
    }

    private static IEnumerable<DefinitionVersion> Order(IEnumerable<DefinitionVersion> versions, string? by, bool descending)
    {
        Comparison<DefinitionVersion> compare = by switch
        {
            "Name" => (a, b) => string.CompareOrdinal(a.Name, b.Name),
            "Created" => (a, b) => a.CreatedAt.CompareTo(b.CreatedAt),
            "Version" => (a, b) => a.Version.CompareTo(b.Version),
            // The ids begin with the article: this is the order of the Measures.
            _ => (a, b) => string.CompareOrdinal(a.Definition, b.Definition),
        };
        return descending ? versions.Order(Comparer<DefinitionVersion>.Create((a, b) => compare(b, a))) : versions.Order(Comparer<DefinitionVersion>.Create(compare));
    }

    private static async Task<Results<Ok<JsonObject>, NotFound>> ByDefinitionAsync(
        string id, SignedIn who, DefinitionShelf shelf, CancellationToken cancellation, string? versionOptions = null) =>
        await shelf.FindAsync(id, versionOptions, cancellation) is { } found ? TypedResults.Ok(ReadersCopy.For(who, found.ToModel())) : TypedResults.NotFound();

    private static async Task<Results<Ok<JsonObject>, NotFound>> ByIdAsync(string id, SignedIn who, DefinitionShelf shelf, CancellationToken cancellation) =>
        await shelf.FindAsync(id, cancellation) is { } found ? TypedResults.Ok(ReadersCopy.For(who, found.ToModel())) : TypedResults.NotFound();

    private static async Task<Ok<Listing<JsonObject>>> ManyAsync([FromQuery] string[] ids, SignedIn who, DefinitionShelf shelf, CancellationToken cancellation) =>
        TypedResults.Ok(new Listing<JsonObject>([.. (await shelf.ReadAsync(null, cancellation)).Where(v => ids.Contains(v.Id)).Select(v => ReadersCopy.For(who, v.ToModel()))]));

    private static async Task<Ok<Tally>> CountAsync(DefinitionShelf shelf, CancellationToken cancellation) =>
        TypedResults.Ok(new Tally((await shelf.ReadAsync(null, cancellation)).Count(v => v.IsLatest)));

    private static async Task<Ok<Uniqueness>> IsNameUniqueAsync(
        string name, DefinitionShelf shelf, CancellationToken cancellation, string? definitionId = null) =>
        TypedResults.Ok(new Uniqueness((await shelf.ReadAsync(null, cancellation)).All(v => v.Name != name || v.Definition == definitionId)));

    private static async Task<Results<Ok<List<JsonObject>>, NotFound>> VersionsAsync(string id, DefinitionShelf shelf, CancellationToken cancellation)
    {
        var versions = (await shelf.ReadAsync(id, cancellation)).OrderByDescending(v => v.Version).Select(v => v.ToRecord()).ToList();
        return versions.Count > 0 ? TypedResults.Ok(versions) : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<JsonObject>, NotFound>> SubgraphAsync(
        string id, DefinitionShelf shelf, CancellationToken cancellation, string? parentNodeId = null)
    {
        var model = (await shelf.FindAsync(id, cancellation))?.ToModel();
        return model is not null && Subgraph.Find(model, parentNodeId) is { } found ? TypedResults.Ok(found.ToJson()) : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<JsonObject>, NotFound>> SegmentsAsync(
        string id, string childNodeId, DefinitionShelf shelf, CancellationToken cancellation)
    {
        var model = (await shelf.FindAsync(id, cancellation))?.ToModel();
        if (model is null || Subgraph.Find(model, childNodeId) is not { } child)
        {
            return TypedResults.NotFound();
        }

        var container = new Subgraph(NodeIds.Root, "Root", (JsonObject)model.DeepClone());
        return TypedResults.Ok(new JsonObject { ["childNode"] = child.ToJson(), ["container"] = container.ToJson(), ["pathSegments"] = new JsonArray() });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(
        string id, DefinitionShelf shelf, CancellationToken cancellation, string? versionOptions = null) =>
        await shelf.FindAsync(id, versionOptions, cancellation) is { } found
            ? TypedResults.File(Bytes(found), File, $"workflow-definition-{found.Id}.json")
            : TypedResults.NotFound();

    private static async Task<FileContentHttpResult> ExportManyAsync(StudioBody body, DefinitionShelf shelf, CancellationToken cancellation)
    {
        var ids = body.Texts("ids");
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var version in (await shelf.ReadAsync(null, cancellation)).Where(v => ids.Contains(v.Id)))
            {
                await using var entry = await archive.CreateEntry($"{version.Id}.json").OpenAsync(cancellation);
                await entry.WriteAsync(Bytes(version), cancellation);
            }
        }

        return TypedResults.File(packed.ToArray(), File, "workflow-definitions.zip");
    }

    private static byte[] Bytes(DefinitionVersion version) => Encoding.UTF8.GetBytes(version.ToFile().ToJsonString());
}
