using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Documents;
using Jintan.Host.Filling;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Clues;

/// <summary>登记线索, by form.</summary>
public static class ClueEndpoints
{
    public static void MapClues(this IEndpointRouteBuilder routes)
    {
        var clues = routes.MapGroup("/clues").RequireAuthorization(Role.Officer);
        clues.MapGet("new", async (StaffList staff, CancellationToken cancellation) =>
            Show(new(await FillingAsync([], staff, cancellation), NewKey())));
        clues.MapPost("", RegisterAsync);
    }

    private static async Task<IResult> RegisterAsync(
        SignedIn who, Submission form, ClueRegistration registration, StaffList staff, Attachments attachments, FileNames names, CancellationToken cancellation)
    {
        var asked = ClueRegistration.Form;
        var typed = FormReading.FromPost(asked, form.Posted);
        IReadOnlyList<FormProblem> notTaken = form.AskAgain is null
            ? await attachments.TakeAsync(form, asked, typed, who.Person.ToActor(), cancellation)
            : [];
        var filling = await FillingAsync(typed, staff, cancellation) with
        {
            FileNames = await names.OfAsync(typed, who.Person.Account, null, cancellation),
            Problems = notTaken,
            MoreRows = form[Written.MoreRowsButton],
        };
        var view = new ClueView(filling, form[TaskPosts.KeyField] is { Length: > 0 and <= 64 } key ? key : NewKey());
        if (form.AskAgain is { } notice)
        {
            return Show(view with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        if (notTaken.Count > 0 || form.OnlyWantsMore)
        {
            return Show(view, notTaken.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        var reading = registration.Read(typed);
        if (reading.Problems.Count > 0)
        {
            return Wrong(view, reading.Problems);
        }

        try
        {
            var number = await registration.RegisterAsync(who.Person, reading.Value, view.OperationKey, cancellation);
            return TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(number)}?registered=true");
        }
        catch (FormRefusedException refused)
        {
            return Wrong(view, refused.Problems);
        }
        catch (RefusedException refused)
        {
            return Show(view with { Refusal = RefusalView.Of(refused.Ruling) }, StatusCodes.Status409Conflict);
        }
        catch (ConflictException conflict)
        {
            return Show(view with { Notice = conflict.Message + conflict.Cure, NoticeKind = "bad" }, StatusCodes.Status409Conflict);
        }
    }

    private static string NewKey() => Guid.CreateVersion7().ToString("n");

    private static async Task<FillingView> FillingAsync(JsonObject typed, StaffList staff, CancellationToken cancellation) =>
        new(ClueRegistration.Form, typed, []) { Suggestions = new Dictionary<string, IReadOnlyList<Option>> { ["person"] = await staff.TodayAsync(cancellation) } };

    private static RazorComponentResult<CluePage> Wrong(ClueView view, IReadOnlyList<FormProblem> problems) =>
        Show(view with { Filling = view.Filling with { Problems = problems } }, StatusCodes.Status422UnprocessableEntity);

    private static RazorComponentResult<CluePage> Show(ClueView view, int status = StatusCodes.Status200OK) =>
        Page.Of<CluePage>(new { View = view }, status);
}
