using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Submission = Jintan.Host.Posting.Submission;

namespace Jintan.Host.Inbox;

/// <summary>
/// Handing in the form of a task: files first, then the form as a whole, then the law. Until all agree, nothing is done. What the case asks of the
/// form its step knows, within the burst; the case is read here only where something stands in the way and the page is shown again.
/// </summary>
public sealed class TaskCompletion(ProcedureRunner runner, TaskPages pages, Attachments attachments, TimeProvider clock)
{
    /// <summary>Name of the buttons, one for each lawful outcome.</summary>
    public const string OutcomeField = "_outcome";

    public async Task<IResult> HandInAsync(HumanTaskRow task, Person person, Submission form, CancellationToken cancellation)
    {
        var asked = FormCatalogue.Find(task.FormId);
        var typed = FormReading.FromPost(asked, form.Posted);
        var key = OperationKey.Of(form);
        if (form.AskAgain is { } notice)
        {
            return TaskAnswer.Page(await ViewAsync() with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        var notTaken = await attachments.TakeAsync(form, asked, typed, person.ToActor(), cancellation);
        if (notTaken.Count > 0)
        {
            return TaskAnswer.Wrong(await ViewAsync(), notTaken);
        }

        if (form.OnlyWantsMore)
        {
            var view = await ViewAsync();
            return TaskAnswer.Page(view with { Filling = view.Filling with { MoreRows = form[Written.MoreRowsButton] } });
        }

        // A blocked hand-over has no step that reads its form.
        var reading = FormReading.Read(asked, typed, clock.Today(), complete: task.FormId == BlockedTask.FormId);
        if (reading.Problems.Count > 0)
        {
            // Every problem is said at once, by the form as the case has it.
            var filled = (await OpenAsync()).FormFor(typed);
            reading = FormReading.Read(filled, typed, clock.Today(), complete: !filled.IsBare(form[OutcomeField]));
        }

        return reading.Problems.Count > 0
            ? TaskAnswer.Wrong(await ViewAsync(), reading.Problems)
            : await CompleteAsync(new(task.Id, form[OutcomeField], reading.Value, key, person.ToActor()), ViewAsync, cancellation);

        async Task<TaskPaper> OpenAsync() => await pages.OpenAsync(person, task.Id, cancellation)
            ?? throw new NotFoundException("没有这个待办事项，或者您无权查看。");

        async Task<TaskView> ViewAsync() => await pages.ViewAsync(await OpenAsync(), cancellation, typed, key);
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
