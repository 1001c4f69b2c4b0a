using System.Text.Json.Nodes;
using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Instances;

/// <summary>Which activities ran, how often, with what: badges on the nodes, and the panel beside them.</summary>
public static class ExecutionEndpoints
{
    public static void MapExecutions(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(StudioAccess.Read);
        read.MapPost("activity-executions/report", ReportAsync);
        read.MapGet("activity-executions/list", ListAsync);
        read.MapGet("activity-executions/count", CountAsync);
        read.MapGet("activity-execution-summaries/list", SummariesAsync);
        read.MapGet("activity-executions/by-id", OneAsync);
        read.MapGet("activity-executions/{id}", OneAsync);
        read.MapGet("activity-executions/{id}/call-stack", CallStackAsync);
    }

    public sealed record Report(IReadOnlyList<ActivityStats> Stats);

    public sealed record CallStack(string ActivityExecutionId, IReadOnlyList<JsonObject> Items, int TotalCount);

    private static async Task<Ok<Report>> ReportAsync(StudioBody body, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        var executions = await ExecutionsAsync(body.Text("workflowInstanceId"), who, shelf, cancellation);
        var wanted = body.Texts("activityNodeIds");
        return TypedResults.Ok(new Report(ActivityStats.Of(executions.Where(e => wanted.Contains(e.ActivityNodeId)))));
    }

    private static async Task<Ok<Listing<JsonObject>>> ListAsync(
        SignedIn who, InstanceShelf shelf, CancellationToken cancellation, string? workflowInstanceId = null, string? activityNodeId = null, string? activityId = null)
    {
        var all = await ExecutionsAsync(workflowInstanceId, who, shelf, cancellation);
        return TypedResults.Ok(new Listing<JsonObject>([.. all.Where(e => IsAt(e, activityNodeId, activityId)).Select(e => e.ToDetails(all))]));
    }

    private static async Task<Ok<Definitions.DefinitionReading.Tally>> CountAsync(
        SignedIn who, InstanceShelf shelf, CancellationToken cancellation, string? workflowInstanceId = null, string? activityNodeId = null, string? activityId = null) =>
        TypedResults.Ok(new Definitions.DefinitionReading.Tally(
            (await ExecutionsAsync(workflowInstanceId, who, shelf, cancellation)).Count(e => IsAt(e, activityNodeId, activityId))));

    private static async Task<Ok<Listing<Execution>>> SummariesAsync(
        SignedIn who, InstanceShelf shelf, CancellationToken cancellation, string? workflowInstanceId = null, string? activityNodeId = null) =>
        TypedResults.Ok(new Listing<Execution>(
            [.. (await ExecutionsAsync(workflowInstanceId, who, shelf, cancellation)).Where(e => IsAt(e, activityNodeId, null))]));

    private static async Task<Results<Ok<JsonObject>, NotFound>> OneAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        var all = await AroundAsync(id, who, shelf, cancellation);
        return all.FirstOrDefault(e => e.Id == id) is { } found ? TypedResults.Ok(found.ToDetails(all)) : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<CallStack>, NotFound>> CallStackAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        var all = await AroundAsync(id, who, shelf, cancellation);
        if (all.FirstOrDefault(e => e.Id == id) is not { } found)
        {
            return TypedResults.NotFound();
        }

        Execution[] stack = [.. found.Holders(all), found];
        return TypedResults.Ok(new CallStack(id, [.. stack.Select(e => e.ToDetails(all))], stack.Length));
    }

    private static bool IsAt(Execution execution, string? nodeId, string? activityId) =>
        (nodeId is null || execution.ActivityNodeId == nodeId) && (activityId is null || execution.ActivityId == activityId);

    private static async Task<IReadOnlyList<Execution>> ExecutionsAsync(string? instance, SignedIn who, InstanceShelf shelf, CancellationToken cancellation) =>
        instance is null ? [] : Execution.From(instance, await shelf.JournalAsync(who.Person, instance, cancellation));

    // The id of an execution is that of its instance, a point and a number.
    private static Task<IReadOnlyList<Execution>> AroundAsync(string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation) =>
        ExecutionsAsync(id.LastIndexOf('.') is > 0 and var at ? id[..at] : id, who, shelf, cancellation);
}
