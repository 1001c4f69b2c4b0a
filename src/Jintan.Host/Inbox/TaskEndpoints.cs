using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.AspNetCore.Authorization;
using Submission = Jintan.Host.Posting.Submission;

namespace Jintan.Host.Inbox;

/// <summary>One task: read, claim, release, keep a draft, complete. Whatever fails shows the page again with everything typed.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks/{id}", ShowAsync).RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });
        var task = routes.MapGroup("/tasks/{id}").RequireAuthorization(Role.Officer);
        task.MapPost("", CompleteAsync);
        task.MapPost("claim", (string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
            MoveAsync(id, who, form, pages, () => desk.ClaimAsync(id, who.Person.ToActor(), cancellation), cancellation));
        task.MapPost("release", (string id, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation) =>
            MoveAsync(id, who, form, pages, () => desk.ReleaseAsync(id, who.Person.ToActor(), cancellation), cancellation));
        task.MapPost("draft", KeepAsync);
    }

    private static async Task<IResult> ShowAsync(string id, bool? kept, SignedIn who, TaskPages pages, CancellationToken cancellation) =>
        await pages.OpenAsync(who.Person, id, cancellation) is { } paper
            ? TaskAnswer.Page(pages.View(paper) with { Notice = kept is true ? "已暂存，可随时接着填写。" : null, NoticeKind = "good" })
            : TypedResults.NotFound();

    private static async Task<IResult> MoveAsync(
        string id, SignedIn who, Submission form, TaskPages pages, Func<Task> move, CancellationToken cancellation)
    {
        if (await pages.OpenAsync(who.Person, id, cancellation) is not { } paper)
        {
            return TypedResults.NotFound();
        }

        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(pages.View(paper) with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        try
        {
            await move();
            return TypedResults.LocalRedirect($"/tasks/{id}");
        }
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(pages.View((await pages.OpenAsync(who.Person, id, cancellation))!), conflict);
        }
    }

    private static async Task<IResult> KeepAsync(
        string id, HttpContext context, SignedIn who, Submission form, TaskDesk desk, TaskPages pages, CancellationToken cancellation)
    {
        if (await pages.OpenAsync(who.Person, id, cancellation) is not { } paper)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed(paper, form);
        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(pages.View(paper, typed, form[TaskPosts.KeyField]) with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        try
        {
            await desk.KeepDraftAsync(id, typed, who.Person.ToActor(), cancellation);
        }
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(pages.View(paper, typed, form[TaskPosts.KeyField]), conflict);
        }

        // The page's own script keeps drafts, too; it needs no page.
        return context.Request.Headers.Accept == "application/json" ? TypedResults.NoContent() : TypedResults.LocalRedirect($"/tasks/{id}?kept=true");
    }

    private static async Task<IResult> CompleteAsync(
        string id, SignedIn who, Submission form, ProcedureRunner runner, TaskPages pages, Attachments attachments, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await pages.OpenAsync(who.Person, id, cancellation) is not { } paper)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed(paper, form);
        var key = form[TaskPosts.KeyField];
        var stored = form.AskAgain is null ? await attachments.TakeAsync(form, paper.Form, typed, paper.Task.CaseNumber, who.Person.ToActor(), cancellation) : AttachmentsTaken.None;
        var view = pages.View(paper, typed, key);
        view = view with { Filling = view.Filling with { MoreRows = form[Written.MoreRowsButton], FileNames = stored.Names, Problems = stored.Problems } };
        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(view with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        if (form.OnlyWantsMore || stored.Problems.Count > 0)
        {
            return TaskAnswer.Page(view, stored.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        var reading = FormReading.Read(paper.Form, typed, clock.Today(), complete: true);
        if (reading.Problems.Count > 0)
        {
            return TaskAnswer.Wrong(view, reading.Problems);
        }

        try
        {
            await runner.CompleteAsync(new(id, form[TaskPosts.OutcomeField], reading.Value, view.OperationKey, who.Person.ToActor()), cancellation);
            return TypedResults.LocalRedirect($"/inbox?did={id}");
        }
        catch (FormRefusedException refused)
        {
            return TaskAnswer.Wrong(view, refused.Problems);
        }
        catch (RefusedException refused)
        {
            return TaskAnswer.Refused(view, refused);
        }
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(view, conflict);
        }
    }

    private static JsonObject Typed(TaskPaper paper, Submission form) => FormReading.FromPost(paper.Form, form.Posted);
}
