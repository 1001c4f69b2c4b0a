using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Submission = Jintan.Host.Posting.Submission;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Inbox;

/// <summary>One task: read, claim, release, keep a draft, complete. Whatever fails shows the page again with everything typed.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks/{id}", ShowAsync).LogsAccess("事项", "案卷事实", "表单", "依据").RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });
        var task = routes.MapGroup("/tasks/{id}").RequireAuthorization(Role.Officer);
        task.MapPost("", CompleteAsync);
        task.MapPost("claim", ClaimAsync);
        task.MapPost("release", ReleaseAsync);
        task.MapPost("reassign", ReassignAsync);
        task.MapPost("draft", KeepAsync);
        task.MapPost("return", ReturnAsync);
        task.MapPost("withdraw", WithdrawAsync);
    }

    private static async Task<IResult> ShowAsync(string id, bool? kept, SignedIn who, TaskPages pages, CancellationToken cancellation) =>
        await pages.OpenAsync(who.Person, id, cancellation) is { } paper
            ? TaskAnswer.Page(await pages.ViewAsync(paper, cancellation) with { Notice = kept is true ? "已暂存，可随时接着填写。" : null, NoticeKind = "good" })
            : TypedResults.NotFound();

    private static async Task<IResult> CompleteAsync(
        string id, SignedIn who, Submission form, TaskPages pages, TaskCompletion completion, CancellationToken cancellation) =>
        await pages.FindAsync(who.Person, id, cancellation) is { } task
            ? await completion.HandInAsync(task, who.Person, form, cancellation)
            : TypedResults.NotFound();

    private static Task<IResult> ClaimAsync(
        string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
        ActAsync(id, who.Person, form, pages, () => desk.ClaimAsync(id, who.Person.ToActor(), cancellation), $"/tasks/{id}", cancellation);

    private static Task<IResult> ReleaseAsync(
        string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
        ActAsync(id, who.Person, form, pages, () => desk.ReleaseAsync(id, who.Person.ToActor(), cancellation), $"/tasks/{id}", cancellation);

    private static Task<IResult> ReassignAsync(
        string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
        ActAsync(
            id, who.Person, form, pages,
            () => form["reason"] is { Length: > 0 and <= GoingBack.ReasonLength } reason
                ? desk.ReassignAsync(id, form["to"], reason, who.Person.ToActor(), cancellation)
                : throw new ConflictException("E-REASON", "转办应当写明理由。", $"请在“转办理由”一栏填写，最多{GoingBack.ReasonLength}字。"),
            "/inbox", cancellation);

    private static Task<IResult> ReturnAsync(
        string id, SignedIn who, Submission form, ProcedureRunner runner, TaskPages pages, CancellationToken cancellation) =>
        GoBackAsync(id, who.Person, form, runner, pages, key => new(id, form["node"], form["reason"], key, who.Person.ToActor(), form["then"] == GoingBack.StraightOn), cancellation);

    private static Task<IResult> WithdrawAsync(
        string id, SignedIn who, Submission form, ProcedureRunner runner, TaskPages pages, CancellationToken cancellation) =>
        GoBackAsync(id, who.Person, form, runner, pages, key => new(form["next"], null, form["reason"], key, who.Person.ToActor()), cancellation);

    private static async Task<IResult> GoBackAsync(
        string id, Person person, Submission form, ProcedureRunner runner, TaskPages pages, Func<string, SendBack> command, CancellationToken cancellation)
    {
        if (await pages.OpenAsync(person, id, cancellation) is not { } paper)
        {
            return TypedResults.NotFound();
        }

        var wrong = form.AskAgain ?? (form["reason"].Length is 0 or > GoingBack.ReasonLength ? $"请写明理由，最多{GoingBack.ReasonLength}字。" : null);
        if (wrong is not null)
        {
            return await AgainAsync(wrong, form.AskAgain is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest);
        }

        try
        {
            await runner.SendBackAsync(command(OperationKey.Of(form)), cancellation);
            return TypedResults.LocalRedirect("/inbox");
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (RefusedException refused)
        {
            return TaskAnswer.Refused(await TriedAsync(), refused);
        }
        catch (ConflictException conflict)
        {
            return await AgainAsync(conflict.Message + conflict.Cure, StatusCodes.Status409Conflict);
        }

        async Task<IResult> AgainAsync(string notice, int status) =>
            TaskAnswer.Page(await TriedAsync() with { BackNotice = notice, Notice = notice, NoticeKind = "bad" }, status);

        async Task<TaskView> TriedAsync() => await pages.ViewAsync(paper, cancellation) with
        {
            BackNode = form["node"], BackReason = form["reason"], BackIsStraight = form["then"] == GoingBack.StraightOn,
        };
    }

    private static async Task<IResult> KeepAsync(
        string id, HttpContext context, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation)
    {
        var kept = await ActAsync(id, who.Person, form, pages, KeepDraftAsync, $"/tasks/{id}?kept=true", cancellation);
        // The page's own script keeps drafts, too; it needs no page.
        return kept is IStatusCodeHttpResult { StatusCode: not null } || context.Request.Headers.Accept != "application/json"
            ? kept
            : TypedResults.NoContent();

        async Task KeepDraftAsync()
        {
            var paper = (await pages.OpenAsync(who.Person, id, cancellation))!;
            await desk.KeepDraftAsync(id, paper.Typed(form.Posted), who.Person.ToActor(), cancellation);
        }
    }

    private static async Task<IResult> ActAsync(
        string id, Person person, Submission form, TaskPages pages, Func<Task> act, string next, CancellationToken cancellation)
    {
        if (await pages.OpenAsync(person, id, cancellation) is not { } paper)
        {
            return TypedResults.NotFound();
        }

        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(await ViewAsync() with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        try
        {
            await act();
            return TypedResults.LocalRedirect(next);
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (RefusedException refused)
        {
            return TaskAnswer.Refused(await ViewAsync(), refused);
        }
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(await ViewAsync(), conflict);
        }

        Task<TaskView> ViewAsync() =>
            pages.ViewAsync(paper, cancellation, paper.Typed(form.Posted), OperationKey.Of(form));
    }
}
