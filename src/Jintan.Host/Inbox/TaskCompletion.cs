using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Submission = Jintan.Host.Posting.Submission;

namespace Jintan.Host.Inbox;

/// <summary>Handing in the form of a task: files first, then the form as a whole, then the law. Until all agree, nothing is done.</summary>
public sealed class TaskCompletion(ProcedureRunner runner, TaskPages pages, Attachments attachments, TimeProvider clock)
{
    public async Task<IResult> HandInAsync(TaskPaper paper, Submission form, CancellationToken cancellation)
    {
        var typed = FormReading.FromPost(paper.Form, form.Posted);
        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(await pages.ViewAsync(paper, cancellation, typed, form[TaskPosts.KeyField]) with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        var notTaken = await attachments.TakeAsync(form, paper.Form, typed, paper.Reader.ToActor(), cancellation);
        var view = await pages.ViewAsync(paper, cancellation, typed, form[TaskPosts.KeyField]);
        if (notTaken.Count > 0)
        {
            return TaskAnswer.Wrong(view, notTaken);
        }

        if (form.OnlyWantsMore)
        {
            return TaskAnswer.Page(view with { Filling = view.Filling with { MoreRows = form[Written.MoreRowsButton] } });
        }

        var reading = FormReading.Read(paper.Form, typed, clock.Today(), complete: !paper.Form.IsBare(form[TaskPosts.OutcomeField]));
        return reading.Problems.Count > 0
            ? TaskAnswer.Wrong(view, reading.Problems)
            : await CompleteAsync(view, new(view.Id, form[TaskPosts.OutcomeField], reading.Value, view.OperationKey, paper.Reader.ToActor()), cancellation);
    }

    private async Task<IResult> CompleteAsync(TaskView view, CompleteTask command, CancellationToken cancellation)
    {
        try
        {
            await runner.CompleteAsync(command, cancellation);
            return TypedResults.LocalRedirect($"/inbox?did={view.Id}");
        }
        catch (FormRefusedException refused)
        {
            return TaskAnswer.Wrong(view, refused.Problems);
        }
        catch (RefusedException refused)
        {
            return TaskAnswer.Refused(view, refused);
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(view, conflict);
        }
    }
}
