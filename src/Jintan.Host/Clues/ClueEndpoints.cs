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

/// <summary>What starts a procedure from outside, by form: clues, problems that a unit found itself, major problems, complaints, corrections.</summary>
public static class ClueEndpoints
{
    public static void MapClues(this IEndpointRouteBuilder routes)
    {
        foreach (var entry in EntryPoint.All)
        {
            var pages = routes.MapGroup(entry.Path).RequireAuthorization(Role.Officer);
            pages.MapGet("new", async (string? decision, StaffList staff, CancellationToken cancellation) =>
                Show(new(entry, await FillingAsync(entry, new() { ["decision"] = decision }, staff, cancellation), OperationKey.New())));
            pages.MapPost("", (SignedIn who, Submission form, ClueRegistration registration, StaffList staff, Attachments attachments, FileNames names,
                CancellationToken cancellation) => RegisterAsync(entry, who, form, registration, staff, attachments, names, cancellation));
        }
    }

    private static async Task<IResult> RegisterAsync(
        EntryPoint entry,
        SignedIn who,
        Submission form,
        ClueRegistration registration,
        StaffList staff,
        Attachments attachments,
        FileNames names,
        CancellationToken cancellation)
    {
        var asked = entry.Form;
        var typed = FormReading.FromPost(asked, form.Posted);
        IReadOnlyList<FormProblem> notTaken = form.AskAgain is null
            ? await attachments.TakeAsync(form, asked, typed, who.Person.ToActor(), cancellation)
            : [];
        var filling = await FillingAsync(entry, typed, staff, cancellation) with
        {
            FileNames = await names.OfAsync(typed, who.Person.Account, null, cancellation),
            Problems = notTaken,
            MoreRows = form[Written.MoreRowsButton],
        };
        var view = new ClueView(entry, filling, OperationKey.Of(form));
        if (form.AskAgain is { } notice)
        {
            return Show(view with { Notice = notice }, StatusCodes.Status400BadRequest);
        }

        if (notTaken.Count > 0 || form.OnlyWantsMore)
        {
            return Show(view, notTaken.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        var reading = registration.Read(entry, typed);
        if (reading.Problems.Count > 0)
        {
            return Wrong(view, reading.Problems);
        }

        try
        {
            var number = await registration.RegisterAsync(entry, who.Person, reading.Value, view.OperationKey, cancellation);
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

    private static async Task<FillingView> FillingAsync(EntryPoint entry, JsonObject typed, StaffList staff, CancellationToken cancellation) =>
        new(entry.Form, typed, []) { Suggestions = new Dictionary<string, IReadOnlyList<Option>> { ["person"] = await staff.TodayAsync(cancellation) } };

    private static IResult Wrong(ClueView view, IReadOnlyList<FormProblem> problems) =>
        Show(view with { Filling = view.Filling with { Problems = problems } }, StatusCodes.Status422UnprocessableEntity);

    private static IResult Show(ClueView view, int status = StatusCodes.Status200OK) =>
        Page.Of<CluePage>(new { View = view }, status);
}
