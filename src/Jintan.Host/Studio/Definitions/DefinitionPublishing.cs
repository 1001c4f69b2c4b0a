using System.Text.Json.Nodes;
using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Definitions;

/// <summary>Every way to publish or to retract leads to a review request.</summary>
public static class DefinitionPublishing
{
    private const string InForce = "E-DEFINITION-IN-FORCE";

    public static void MapDefinitionPublishing(this RouteGroupBuilder api)
    {
        var edit = api.MapGroup("").RequireAuthorization(StudioAccess.Edit).ProducesProblem(StatusCodes.Status409Conflict);
        edit.MapPost("workflow-definitions/{id}/publish", PublishAsync);
        edit.MapPost("workflow-definitions/{id}/retract", RetractAsync);
        edit.MapPost("bulk-actions/publish/workflow-definitions/by-definition-ids", PublishManyAsync);
        edit.MapPost("bulk-actions/retract/workflow-definitions/by-definition-ids", RetractManyAsync);
    }

    /// <param name="Failed">Those that the gate refused.</param>
    /// <param name="Skipped">Those that wait for the second person now.</param>
    /// <param name="Warnings">By definition id: the refusals, or where the request waits.</param>
    public sealed record BulkPublished(
        IReadOnlyList<string> Published, IReadOnlyList<string> AlreadyPublished, IReadOnlyList<string> NotFound, IReadOnlyList<string> Skipped,
        IReadOnlyList<string> UpdatedConsumers, IReadOnlyList<string> Failed, IReadOnlyDictionary<string, IReadOnlyList<string>> Warnings);

    /// <param name="Skipped">Those that wait for the second person now.</param>
    public sealed record BulkRetracted(
        IReadOnlyList<string> Retracted, IReadOnlyList<string> AlreadyRetracted, IReadOnlyList<string> Skipped,
        IReadOnlyList<string> NotPublished, IReadOnlyList<string> NotFound);

    private static async Task<Results<Ok<JsonObject>, NotFound, ProblemHttpResult>> PublishAsync(
        string id, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, HttpContext context, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, "Latest", cancellation) is not { } latest)
        {
            return TypedResults.NotFound();
        }

        if (!latest.IsDraft)
        {
            return TypedResults.Ok(new JsonObject
            {
                ["workflowDefinition"] = latest.ToModel(), ["alreadyPublished"] = true, ["consumingWorkflowCount"] = 0, ["validationErrors"] = new JsonArray(),
            });
        }

        return PublishAnswers.Of(await desk.SaveAsync(latest.Json, publish: true, who.Person, cancellation), context.Request);
    }

    private static async Task<Results<NotFound, ProblemHttpResult>> RetractAsync(
        string id, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, HttpContext context, CancellationToken cancellation)
    {
        var versions = await shelf.ReadAsync(id, cancellation);
        if (versions.FirstOrDefault(v => v.IsPublished) is not { } published)
        {
            return versions.Count == 0
                ? TypedResults.NotFound()
                : StudioProblem.Of(StatusCodes.Status400BadRequest, "E-NOT-PUBLISHED", $"流程 {id} 没有已发布的版本。");
        }

        if (desk.WhatKeeps(published) is { Count: > 0 } reasons)
        {
            return StudioProblem.Refuse(InForce, [$"流程 {id} 正在施行，不能撤回。需要改变做法的，请修改后发布新版本。", .. reasons]);
        }

        return PublishAnswers.Retracting(await desk.RetractAsync(published, who.Person, cancellation), context.Request);
    }

    private static async Task<Ok<BulkPublished>> PublishManyAsync(
        StudioBody body, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, HttpContext context, CancellationToken cancellation)
    {
        var (already, missing, waiting, failed) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var warnings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var id in body.Texts("definitionIds"))
        {
            var latest = await shelf.FindAsync(id, "Latest", cancellation);
            if (latest is not { IsDraft: true })
            {
                (latest is null ? missing : already).Add(id);
                continue;
            }

            var kept = await desk.SaveAsync(latest.Json, publish: true, who.Person, cancellation);
            (kept.Request is null ? failed : waiting).Add(id);
            warnings[id] = PublishAnswers.Lines(kept, context.Request);
        }

        return TypedResults.Ok(new BulkPublished([], already, missing, waiting, [], failed, warnings));
    }

    private static async Task<Results<Ok<BulkRetracted>, ProblemHttpResult>> RetractManyAsync(
        StudioBody body, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation)
    {
        var (found, notPublished, missing) = (new List<DefinitionVersion>(), new List<string>(), new List<string>());
        foreach (var id in body.Texts("definitionIds"))
        {
            var versions = await shelf.ReadAsync(id, cancellation);
            if (versions.FirstOrDefault(v => v.IsPublished) is { } published)
            {
                found.Add(published);
            }
            else
            {
                (versions.Count == 0 ? missing : notPublished).Add(id);
            }
        }

        if (found.FirstOrDefault(one => desk.WhatKeeps(one).Count > 0) is { } kept)
        {
            return StudioProblem.Refuse(InForce, [$"流程 {kept.Definition} 正在施行，不能撤回；所选流程均未改变。", .. desk.WhatKeeps(kept)]);
        }

        foreach (var one in found)
        {
            await desk.RetractAsync(one, who.Person, cancellation);
        }

        return TypedResults.Ok(new BulkRetracted([], notPublished, [.. found.Select(one => one.Definition)], notPublished, missing));
    }
}
