using System.Text.Json.Nodes;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Studio.Instances;

/// <summary>Runs the failed steps of an instance again: the Office's task about it is completed, by somebody who may. What failed is run whole, whichever activities are named.</summary>
public static class RetryEndpoint
{
    private const int ReasonLength = 1000;

    /// <summary>Studio's own button sends no reason.</summary>
    private const string NoReason = "经流程设计器重新执行";

    public static void MapRetry(this RouteGroupBuilder api) =>
        api.MapPost("alterations/workflows/retry", RetryAsync).RequireAuthorization(StudioAccess.Edit);

    public sealed record Answer(IReadOnlyList<Retried> Results);

    public sealed record Retried(string WorkflowInstanceId, bool WorkflowHasScheduledWork, bool IsSuccessful);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> RetryAsync(
        StudioBody body, SignedIn who, LedgerDbContext ledger, ProcedureRunner runner, CancellationToken cancellation)
    {
        var reason = body.Text("reason") is { Length: > 0 } given ? given : NoReason;
        if (reason.Length > ReasonLength)
        {
            return StudioProblem.Of(StatusCodes.Status400BadRequest, "E-REASON", $"已采取的措施（reason）最多{ReasonLength}字，请缩短。");
        }

        var results = new List<Retried>();
        foreach (var instance in body.Texts("workflowInstanceIds"))
        {
            var task = await ledger.Tasks.AsNoTracking().SingleOrDefaultAsync(
                t => t.InstanceId == instance && t.FormId == BlockedTask.FormId && t.Status == HumanTaskStatus.Open, cancellation)
                ?? throw new NotFoundException("没有停在故障步骤的这个流程实例，或者您无权办理。");
            results.Add(new(instance, WorkflowHasScheduledWork: true, await RunsAgainAsync(runner, task, reason, who, cancellation)));
        }

        return TypedResults.Ok(new Answer(results));
    }

    private static async Task<bool> RunsAgainAsync(ProcedureRunner runner, HumanTaskRow task, string reason, SignedIn who, CancellationToken cancellation)
    {
        try
        {
            // The task's own key: whoever presses twice, the step runs again once.
            await runner.CompleteAsync(
                new(task.Id, BlockedTask.Retry, new JsonObject { ["done"] = reason }, $"retry/{task.Id}", who.Person.ToActor()), cancellation);
            return true;
        }
        catch (ProcedureFaultException)
        {
            // Not repaired yet: nothing has changed, the task still waits.
            return false;
        }
    }
}
