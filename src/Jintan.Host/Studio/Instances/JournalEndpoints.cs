using System.Text.Json.Nodes;
using Jintan.Host.Audit.Watching;
using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Instances;

/// <summary>The journal panel of the viewer.</summary>
public static class JournalEndpoints
{
    private const int Most = 1000;

    public static void MapJournal(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("workflow-instances/{id}/journal").RequireAuthorization(StudioAccess.Read).LogsAccess("流程实例流水", "经过");
        read.MapGet("", (string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation, int skip = 0, int take = 100) =>
            ListAsync(id, new([]), who, shelf, skip, take, cancellation));
        read.MapPost("", (string id, StudioBody body, SignedIn who, InstanceShelf shelf, CancellationToken cancellation, int skip = 0, int take = 100) =>
            ListAsync(id, new(body.Object("filter") ?? []), who, shelf, skip, take, cancellation));
        read.MapGet("{activity}", LastAsync);
    }

    private static async Task<Results<Ok<Paged<JournalLine>>, NotFound>> ListAsync(
        string id, StudioBody filter, SignedIn who, InstanceShelf shelf, int skip, int take, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(who.Person, id, cancellation) is null)
        {
            return TypedResults.NotFound();
        }

        var lines = (await shelf.JournalAsync(who.Person, id, cancellation)).Where(line => Meets(filter, line)).ToList();
        return TypedResults.Ok(new Paged<JournalLine>([.. lines.Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Most))], lines.Count));
    }

    private static bool Meets(StudioBody filter, JournalLine line) =>
        Has(filter.Texts("activityIds"), line.ActivityId) && Has(filter.Texts("activityNodeIds"), line.NodeId)
        && Has(filter.Texts("eventNames"), line.EventName) && !filter.Texts("excludedActivityTypes").Contains(line.ActivityType);

    private static bool Has(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    private static async Task<Results<Ok<JsonObject>, NotFound>> LastAsync(
        string id, string activity, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(who.Person, id, cancellation) is not { } row
            || (await shelf.JournalAsync(who.Person, id, cancellation)).LastOrDefault(line => line.ActivityId == activity) is not { } last)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(new JsonObject
        {
            ["workflowDefinitionId"] = row.Definition,
            ["workflowDefinitionVersionId"] = Definitions.DefinitionVersion.IdOf(row.Definition, row.Version),
            ["workflowInstanceId"] = id,
            ["workflowVersion"] = row.Version,
            ["activityInstanceId"] = last.ActivityInstanceId,
            ["parentActivityInstanceId"] = last.ParentActivityInstanceId,
            ["activityId"] = last.ActivityId,
            ["activityType"] = last.ActivityType,
            ["activityTypeVersion"] = last.ActivityTypeVersion,
            ["activityName"] = last.ActivityName,
            ["activityNodeId"] = last.NodeId,
            ["timestamp"] = last.Timestamp,
            ["sequence"] = last.Sequence,
            ["eventName"] = last.EventName,
            ["id"] = last.Id,
        });
    }
}
