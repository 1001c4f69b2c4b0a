using System.Text.Json.Nodes;
using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Definitions;

/// <summary>Keeping drafts: saved in the editor, imported from files, taken back from an older version; the last two also ask for review.</summary>
public static class DefinitionEditing
{
    private const int MostFiles = 50;

    public static void MapDefinitionEditing(this RouteGroupBuilder api)
    {
        var edit = api.MapGroup("").RequireAuthorization(StudioAccess.Edit).ProducesProblem(StatusCodes.Status409Conflict);
        edit.MapPost("workflow-definitions", SaveAsync);
        edit.MapPost("workflow-definitions/import", ImportAsync);
        edit.MapPut("workflow-definitions/{id}/import", ImportAsync);
        edit.MapPost("workflow-definitions/import-files", ImportFilesAsync).DisableAntiforgery().WithMetadata(new BodyDescription("multipart/form-data"));
        edit.MapPost("workflow-definitions/{id}/revert/{version:int}", RevertAsync);
        edit.MapPost("workflow-definitions/{id}/update-references", (string id) => TypedResults.Ok(new Affected([])));
        edit.MapPost("actions/workflow-definitions/reload", () => TypedResults.Ok());
        edit.MapPost("actions/workflow-definitions/refresh", RefreshAsync);
    }

    /// <summary>Workflows that a change would reach through their references: none, procedures hand over by id.</summary>
    public sealed record Affected(IReadOnlyList<string> AffectedWorkflows);

    public sealed record Imported(int Count);

    public sealed record Refreshed(IReadOnlyList<string> DefinitionIds, IReadOnlyList<string> NotFound)
    {
        [System.Text.Json.Serialization.JsonPropertyName("refreshed")]
        public IReadOnlyList<string> DefinitionIds { get; } = DefinitionIds;
    }

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> SaveAsync(
        StudioBody body, SignedIn who, DefinitionDesk desk, HttpContext context, CancellationToken cancellation)
    {
        var model = body.Object("model") ?? throw new StudioRequestException("请求中没有流程定义（model）。");
        var publish = body.IsSet("publish");
        var kept = await desk.SaveAsync(model, publish, who.Person, cancellation);
        return publish
            ? PublishAnswers.Of(kept, context.Request)
            : TypedResults.Ok(PublishAnswers.Saved(kept));
    }

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> ImportAsync(
        StudioBody body, SignedIn who, DefinitionDesk desk, CancellationToken cancellation)
    {
        var publish = IsPublished(body.Value);
        var kept = await desk.SaveAsync(body.Value, publish, who.Person, cancellation);
        return publish && kept.Request is null
            ? PublishAnswers.Refusing([kept])
            : TypedResults.Ok(kept.Version.ToModel());
    }

    // The file of a published version would publish itself: here it asks a second person, if the gate lets it pass.
    private static bool IsPublished(JsonObject model) => model["isPublished"] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static async Task<Results<Ok<Imported>, ProblemHttpResult>> ImportFilesAsync(HttpRequest request, SignedIn who, DefinitionDesk desk, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            throw new StudioRequestException("请以表单（multipart/form-data）上传文件。", StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await request.ReadFormAsync(cancellation);
        if (form.Files.Count > MostFiles)
        {
            throw new StudioRequestException($"一次最多导入 {MostFiles} 个文件。", StatusCodes.Status413PayloadTooLarge);
        }

        var submitted = new List<DefinitionDesk.Submitted>(form.Files.Count);
        foreach (var file in form.Files)
        {
            await using var stream = file.OpenReadStream();
            var model = await StudioBody.ReadAsync(stream, cancellation);
            submitted.Add(new(model, IsPublished(model)));
        }

        var kept = await desk.SaveAsync(submitted, who.Person, cancellation);
        var refused = kept.Where(one => one.IsRefused).ToList();
        return refused.Count > 0 ? PublishAnswers.Refusing(refused, kept.Count) : TypedResults.Ok(new Imported(kept.Count));
    }

    private static async Task<Results<Created<JsonObject>, NotFound, ProblemHttpResult>> RevertAsync(
        string id, int version, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation)
    {
        if ((await shelf.ReadAsync(id, cancellation)).FirstOrDefault(v => v.Version == version) is not { } source)
        {
            return TypedResults.NotFound();
        }

        var kept = await desk.SaveAsync((JsonObject)source.Json.DeepClone(), publish: true, who.Person, cancellation);
        if (kept.Request is null)
        {
            return PublishAnswers.Refusing([kept]);
        }

        var summary = kept.Version.ToSummary();
        summary.Remove("links");
        summary.Remove("isMaterializerAvailable");
        return TypedResults.Created($"/elsa/api/workflow-definitions/by-id/{kept.Version.Id}", summary);
    }

    private static async Task<Ok<Refreshed>> RefreshAsync(DefinitionShelf shelf, CancellationToken cancellation) =>
        TypedResults.Ok(new Refreshed([.. (await shelf.ReadAsync(null, cancellation)).Select(v => v.Definition).Distinct()], []));
}
