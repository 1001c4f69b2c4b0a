using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Submission = Jintan.Host.Posting.Submission;

namespace Jintan.Host.Inbox;

/// <summary>Handing in the form of a task: files first, then the form as a whole, then the law. Until all agree, nothing is done.</summary>
public sealed class TaskCompletion(ProcedureRunner runner, TaskPages pages, Attachments attachments, TimeProvider clock)
{
    /// <summary>Name of the buttons, one for each lawful outcome.</summary>
    public const string OutcomeField = "_outcome";

    public async Task<IResult> HandInAsync(TaskPaper paper, Submission form, CancellationToken cancellation)
    {
        var typed = FormReading.FromPost(paper.Form, form.Posted);
        var key = OperationKey.Of(form);
        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(await ViewAsync() with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        var notTaken = await attachments.TakeAsync(form, paper.Form, typed, paper.Reader.ToActor(), cancellation);
        if (notTaken.Count > 0)
        {
            return TaskAnswer.Wrong(await ViewAsync(), notTaken);
        }

        if (form.OnlyWantsMore)
        {
            var view = await ViewAsync();
            return TaskAnswer.Page(view with { Filling = view.Filling with { MoreRows = form[Written.MoreRowsButton] } });
        }

        var filled = paper.FormFor(typed);
        var reading = FormReading.Read(filled, typed, clock.Today(), complete: !filled.IsBare(form[OutcomeField]));
        return reading.Problems.Count > 0
            ? TaskAnswer.Wrong(await ViewAsync(), reading.Problems)
            : await CompleteAsync(new(paper.Task.Id, form[OutcomeField], reading.Value, key, paper.Reader.ToActor()), ViewAsync, cancellation);

        Task<TaskView> ViewAsync() => pages.ViewAsync(paper, cancellation, typed, key);
    }

    /// <param name="viewAsync">The page as it is shown again: made only where something stands in the way.</param>
    private async Task<IResult> CompleteAsync(CompleteTask command, Func<Task<TaskView>> viewAsync, CancellationToken cancellation)
    {
        try
        {
            await runner.CompleteAsync(command, cancellation);
            return TypedResults.LocalRedirect($"/inbox?did={command.TaskId}");
        }
        catch (FormRefusedException refused)
        {
            return TaskAnswer.Wrong(await viewAsync(), refused.Problems);
        }
        catch (RefusedException refused)
        {
            return TaskAnswer.Refused(await viewAsync(), refused);
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (ConflictException conflict)
        {
            return TaskAnswer.Conflict(await viewAsync(), conflict);
        }
    }
}
