using System.Text.Json.Nodes;
using Jintan.Host.Audit.Watching;
using Jintan.Host.People;
using Jintan.Ledger.Procedures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Studio.Instances;

/// <summary>Instances: list and one, for reading.</summary>
public static class InstanceEndpoints
{
    public static void MapInstances(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(StudioAccess.Read);
        var list = read.MapGroup("workflow-instances").LogsAccess("流程实例清单", "经过");
        list.MapPost("", (StudioBody body, SignedIn who, InstanceShelf shelf, CancellationToken cancellation) =>
            ListAsync(new Question(body), who, shelf, cancellation));
        list.MapGet("", (SignedIn who, InstanceShelf shelf, CancellationToken cancellation, int page = 0, int pageSize = 20) =>
            ListAsync(new Question(new(new() { ["page"] = page, ["pageSize"] = pageSize })), who, shelf, cancellation));
        read.MapGet("workflow-instances/{id}", OneAsync).LogsAccess("流程实例", "经过");
        read.MapGet("workflow-instances/{id}/execution-state", StateAsync).LogsAccess("流程实例状态", "经过");
        read.MapGet("workflow-instances/{id}/variables", VariablesAsync).LogsAccess("流程实例变量", "案卷事实");
    }

    public sealed record ExecutionState(string Status, string SubStatus, string UpdatedAt);

    private sealed record Question(StudioBody Body)
    {
        public int Page => Number("page", 0, 0, int.MaxValue / 200);

        public int PageSize => Number("pageSize", 20, 1, 200);

        public IQueryable<InstanceRow> Filter(IQueryable<InstanceRow> rows)
        {
            var (definitions, statuses, subStatuses) = (Either("definitionId", "definitionIds"), Either("status", "statuses"), Either("subStatus", "subStatuses"));
            var (search, correlation) = (Body.Text("searchTerm"), Body.Text("correlationId"));
            rows = definitions.Length > 0 ? rows.Where(i => definitions.Contains(i.Definition)) : rows;
            rows = statuses.Length > 0 ? rows.Where(i => statuses.Contains(i.Status)) : rows;
            rows = subStatuses.Length > 0 ? rows.Where(i => subStatuses.Contains(i.SubStatus)) : rows;
            rows = string.IsNullOrEmpty(correlation) ? rows : rows.Where(i => i.CorrelationId == correlation);
            // A case number or an id, whole: prefix search over cases is the search page's work.
            return string.IsNullOrWhiteSpace(search) ? rows : rows.Where(i => i.CorrelationId == search || i.Id == search || i.Definition == search);
        }

        private string[] Either(string one, string many) => Body.Text(one) is { Length: > 0 } single ? [single] : [.. Body.Texts(many)];

        private int Number(string name, int otherwise, int least, int most) =>
            Body.Value[name] is JsonValue value && value.TryGetValue<int>(out var number) ? Math.Clamp(number, least, most) : otherwise;
    }

    private static async Task<Ok<Paged<JsonObject>>> ListAsync(Question asked, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        var rows = asked.Filter(shelf.VisibleTo(who.Person));
        var total = await rows.CountAsync(cancellation);
        var page = await rows.OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id)
            .Skip(asked.Page * asked.PageSize).Take(asked.PageSize).ToListAsync(cancellation);
        return TypedResults.Ok(new Paged<JsonObject>([.. page.Select(InstanceJson.Summary)], total));
    }

    private static async Task<Results<Ok<JsonObject>, NotFound>> OneAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(who.Person, id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var executions = Execution.From(id, await shelf.JournalAsync(who.Person, id, cancellation));
        return TypedResults.Ok(InstanceJson.Whole(row, shelf.StateOf(row), executions));
    }

    private static async Task<Results<Ok<ExecutionState>, NotFound>> StateAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation) =>
        await shelf.FindAsync(who.Person, id, cancellation) is { } row
            ? TypedResults.Ok(new ExecutionState(row.Status, row.SubStatus, InstanceJson.At(row.UpdatedAt)))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<Listing<JsonObject>>, NotFound>> VariablesAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(who.Person, id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var values = shelf.StateOf(row).Variables.Select(v => new JsonObject
        {
            ["id"] = v.Key, ["name"] = v.Key, ["value"] = v.Value is null ? null : v.Value as JsonNode ?? JsonValue.Create(v.Value.ToString()),
        });
        return TypedResults.Ok(new Listing<JsonObject>([.. values]));
    }
}
