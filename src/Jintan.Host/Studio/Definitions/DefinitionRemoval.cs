using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Definitions;

/// <summary>Only a draft can go; what has been published stays.</summary>
public static class DefinitionRemoval
{
    public static void MapDefinitionRemoval(this RouteGroupBuilder api)
    {
        var edit = api.MapGroup("").RequireAuthorization(StudioAccess.Edit).ProducesProblem(StatusCodes.Status409Conflict);
        edit.MapDelete("workflow-definitions/{id}", async (string id, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation) =>
            await DropAsync(await shelf.ReadAsync(id, cancellation), who, desk, cancellation));
        edit.MapDelete("workflow-definition-versions/{id}", async (string id, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation) =>
            await DropAsync(await shelf.FindAsync(id, cancellation) is { } found ? [found] : [], who, desk, cancellation));
        edit.MapPost("bulk-actions/delete/workflow-definitions/by-definition-id", (StudioBody body, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation) =>
            DropManyAsync(v => body.Texts("definitionIds").Contains(v.Definition), who, shelf, desk, cancellation));
        edit.MapPost("bulk-actions/delete/workflow-definitions/by-id", (StudioBody body, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation) =>
            DropManyAsync(v => body.Texts("ids").Contains(v.Id), who, shelf, desk, cancellation));
    }

    public sealed record Removed(int Deleted);

    private static async Task<Results<NoContent, NotFound>> DropAsync(
        IReadOnlyList<DefinitionVersion> versions, SignedIn who, DefinitionDesk desk, CancellationToken cancellation)
    {
        if (versions.Count == 0)
        {
            return TypedResults.NotFound();
        }

        await desk.DropAsync(versions, who.Person, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Removed>> DropManyAsync(
        Func<DefinitionVersion, bool> which, SignedIn who, DefinitionShelf shelf, DefinitionDesk desk, CancellationToken cancellation)
    {
        var versions = (await shelf.ReadAsync(null, cancellation)).Where(which).ToList();
        await desk.DropAsync(versions, who.Person, cancellation);
        return TypedResults.Ok(new Removed(versions.Count));
    }
}
