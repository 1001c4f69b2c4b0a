using System.Text.Json.Nodes;
using Jintan.Host.Studio;
using Jintan.Host.Studio.Definitions;
using Jintan.Host.Studio.Instances;
using Jintan.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Sandbox;

/// <summary>What Studio's run button calls: the version in hand runs in the sandbox with an invented case, and nowhere else.</summary>
public static class SandboxInterface
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";

    public static void MapSandboxRuns(this RouteGroupBuilder api)
    {
        var edit = api.MapGroup("workflow-definitions/{id}").RequireAuthorization(StudioAccess.Edit)
            .ProducesProblem(StatusCodes.Status409Conflict);
        edit.MapPost("execute", (string id, StudioBody body, DefinitionShelf shelf, SandboxRuns runs, LedgerDbContext ledger, HttpContext context,
            CancellationToken cancellation) => RunAsync(id, body, shelf, runs, ledger, run =>
        {
            context.Response.Headers[InstanceHeader] = run.Instance;
            return new JsonObject { ["workflowState"] = run.Whole["workflowState"]!.DeepClone() };
        }, cancellation));
        edit.MapPost("dispatch", (string id, StudioBody body, DefinitionShelf shelf, SandboxRuns runs, LedgerDbContext ledger,
            CancellationToken cancellation) => RunAsync(id, body, shelf, runs, ledger, run => new Dispatched(run.Instance), cancellation));
    }

    public sealed record Dispatched(string WorkflowInstanceId);

    private static async Task<Results<Ok<T>, NotFound, ProblemHttpResult>> RunAsync<T>(
        string id, StudioBody body, DefinitionShelf shelf, SandboxRuns runs, LedgerDbContext ledger, Func<SandboxRun, T> answer,
        CancellationToken cancellation)
    {
        if (body.Text("correlationId") is { Length: > 0 } number && await ledger.Cases.AnyAsync(c => c.Number == number, cancellation))
        {
            return StudioProblem.Refuse(
                Refusals.Running, "流程不能由设计器在真实案件上启动：真实案件由线索登记启动。不带案号运行，即在沙箱中以编造的案件试运行。");
        }

        if (await shelf.FindAsync(id, body.Text("versionOptions"), cancellation) is not { } version)
        {
            return TypedResults.NotFound();
        }

        var input = body.Object("input");
        return InventedCase.Of(name => input?[name]?.ToString()) is { } invented
            ? TypedResults.Ok(answer(await runs.StartAsync(version, invented, ahead: true, cancellation)))
            : StudioProblem.Of(StatusCodes.Status400BadRequest, "E-INPUT", "编造案件的单位、级别、政治面貌或者情形不在可选范围内。");
    }
}
