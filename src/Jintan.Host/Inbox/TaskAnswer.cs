using Jintan.Activities.Forms;
using Jintan.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Inbox;

/// <summary>The task page as an answer, with the status that says why it is shown again.</summary>
public static class TaskAnswer
{
    public static RazorComponentResult<TaskPage> Page(TaskView view, int status = StatusCodes.Status200OK) =>
        Look.Page.Of<TaskPage>(new { View = view }, status);

    /// <summary>422: the form is incomplete or wrong.</summary>
    public static RazorComponentResult<TaskPage> Wrong(TaskView view, IReadOnlyList<FormProblem> problems) =>
        Page(view with { Filling = view.Filling with { Problems = problems } }, StatusCodes.Status422UnprocessableEntity);

    /// <summary>409: the law says no.</summary>
    public static RazorComponentResult<TaskPage> Refused(TaskView view, RefusedException refused) =>
        Page(view with { Refusal = RefusalView.Of(refused.Ruling) }, StatusCodes.Status409Conflict);

    /// <summary>409: somebody was faster, or things stand otherwise by now.</summary>
    public static RazorComponentResult<TaskPage> Conflict(TaskView view, ConflictException conflict) =>
        Page(view with { Notice = conflict.Message + conflict.Cure, NoticeKind = "bad" }, StatusCodes.Status409Conflict);
}
