using System.Text.Json.Nodes;
using Jintan.Host.Audit.Watching;
using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Instances;

/// <summary>Which activities ran, how often, with what: badges on the nodes, and the panel beside them.</summary>
public static class ExecutionEndpoints
{
    public static void MapExecutions(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(StudioAccess.Read).LogsAccess("流程实例步骤", InstanceOf, "经过", "表单");
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

    private static async Task<Results<Ok<Report>, NotFound>> ReportAsync(StudioBody body, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        if (await ExecutionsAsync(body.Text("workflowInstanceId"), who, shelf, cancellation) is not { } executions)
        {
            return TypedResults.NotFound();
        }

        var wanted = body.Texts("activityNodeIds");
        return TypedResults.Ok(new Report(ActivityStats.Of(executions.Where(e => wanted.Contains(e.ActivityNodeId)))));
    }

    private static async Task<Results<Ok<Listing<JsonObject>>, NotFound>> ListAsync(
        SignedIn who, InstanceShelf shelf, CancellationToken cancellation, string? workflowInstanceId = null, string? activityNodeId = null, string? activityId = null) =>
        await ExecutionsAsync(workflowInstanceId, who, shelf, cancellation) is { } all
            ? TypedResults.Ok(new Listing<JsonObject>([.. all.Where(e => IsAt(e, activityNodeId, activityId)).Select(e => e.ToDetails(all))]))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<Definitions.DefinitionReading.Tally>, NotFound>> CountAsync(
        SignedIn who, InstanceShelf shelf, CancellationToken cancellation, string? workflowInstanceId = null, string? activityNodeId = null, string? activityId = null) =>
        await ExecutionsAsync(workflowInstanceId, who, shelf, cancellation) is { } all
            ? TypedResults.Ok(new Definitions.DefinitionReading.Tally(all.Count(e => IsAt(e, activityNodeId, activityId))))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<Listing<Execution>>, NotFound>> SummariesAsync(
        SignedIn who, InstanceShelf shelf, CancellationToken cancellation, string? workflowInstanceId = null, string? activityNodeId = null) =>
        await ExecutionsAsync(workflowInstanceId, who, shelf, cancellation) is { } all
            ? TypedResults.Ok(new Listing<Execution>([.. all.Where(e => IsAt(e, activityNodeId, null))]))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<JsonObject>, NotFound>> OneAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation) =>
        await ExecutionsAsync(Around(id), who, shelf, cancellation) is { } all && all.FirstOrDefault(e => e.Id == id) is { } found
            ? TypedResults.Ok(found.ToDetails(all))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<CallStack>, NotFound>> CallStackAsync(
        string id, SignedIn who, InstanceShelf shelf, CancellationToken cancellation)
    {
        if (await ExecutionsAsync(Around(id), who, shelf, cancellation) is not { } all || all.FirstOrDefault(e => e.Id == id) is not { } found)
        {
            return TypedResults.NotFound();
        }

        Execution[] stack = [.. found.Holders(all), found];
        return TypedResults.Ok(new CallStack(id, [.. stack.Select(e => e.ToDetails(all))], stack.Length));
    }

    private static bool IsAt(Execution execution, string? nodeId, string? activityId) =>
        (nodeId is null || execution.ActivityNodeId == nodeId) && (activityId is null || execution.ActivityId == activityId);

    /// <summary>Null for an instance that is not there, or not for this person.</summary>
    private static async Task<IReadOnlyList<Execution>?> ExecutionsAsync(string? instance, SignedIn who, InstanceShelf shelf, CancellationToken cancellation) =>
        instance is not null && await shelf.JournalAsync(who.Person, instance, cancellation) is { Count: > 0 } journal ? Execution.From(instance, journal) : null;

    private static string? InstanceOf(EndpointFilterInvocationContext call)
    {
        var request = call.HttpContext.Request;
        return call.Arguments.OfType<StudioBody>().FirstOrDefault()?.Text("workflowInstanceId")
            ?? request.Query["workflowInstanceId"].FirstOrDefault()
            ?? Around(request.RouteValues["id"]?.ToString() ?? request.Query["id"].ToString());
    }

    // The id of an execution is that of its instance, a point and a number.
    private static string Around(string execution) => execution.LastIndexOf('.') is > 0 and var at ? execution[..at] : execution;
}
