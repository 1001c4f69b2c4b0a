using Jintan.Activities.Forms;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Tasks;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Inbox;

/// <summary>One task: read, claim, release, keep a draft, complete. Whatever fails shows the page again with everything typed.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks/{id}", ShowAsync).LogsAccess("事项").RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });
        var task = routes.MapGroup("/tasks/{id}").RequireAuthorization(Role.Officer);
        task.MapPost("", CompleteAsync);
        task.MapPost("claim", ClaimAsync);
        task.MapPost("release", ReleaseAsync);
        task.MapPost("draft", KeepAsync);
    }

    private static async Task<IResult> ShowAsync(string id, bool? kept, SignedIn who, TaskPages pages, CancellationToken cancellation) =>
        await pages.OpenAsync(who.Person, id, cancellation) is { } paper
            ? TaskAnswer.Page(await pages.ViewAsync(paper, cancellation) with { Notice = kept is true ? "已暂存，可随时接着填写。" : null, NoticeKind = "good" })
            : TypedResults.NotFound();

    private static async Task<IResult> CompleteAsync(
        string id, SignedIn who, Submission form, TaskPages pages, TaskCompletion completion, CancellationToken cancellation) =>
        await pages.OpenAsync(who.Person, id, cancellation) is { } paper
            ? await completion.HandInAsync(paper, form, cancellation)
            : TypedResults.NotFound();

    private static Task<IResult> ClaimAsync(
        string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
        ActAsync(id, who.Person, form, pages, () => desk.ClaimAsync(id, who.Person.ToActor(), cancellation), $"/tasks/{id}", cancellation);

    private static Task<IResult> ReleaseAsync(
        string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
        ActAsync(id, who.Person, form, pages, () => desk.ReleaseAsync(id, who.Person.ToActor(), cancellation), $"/tasks/{id}", cancellation);

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
            await desk.KeepDraftAsync(id, FormReading.FromPost(paper.Form, form.Posted), who.Person.ToActor(), cancellation);
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
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(await ViewAsync(), conflict);
        }

        Task<TaskView> ViewAsync() =>
            pages.ViewAsync(paper, cancellation, FormReading.FromPost(paper.Form, form.Posted), form[TaskPosts.KeyField]);
    }
}
