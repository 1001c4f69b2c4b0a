using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Host.Studio;
using Jintan.Ledger;

namespace Jintan.Host.Publishing;

/// <summary>The review pages: designers decide each other's requests, auditors read.</summary>
public static class PublishingEndpoints
{
    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/publishing").RequireAuthorization(StudioAccess.Pages);
        pages.MapGet("", async Task<IResult> (ReviewDesk desk, CancellationToken cancellation) => Page.Of<PublishingPage>(new { View = await desk.OverviewAsync(cancellation) }));
        pages.MapGet("{id}", async (string id, SignedIn who, ReviewDesk desk, CancellationToken cancellation) =>
            await ShowAsync(id, who, desk, null, "", null, StatusCodes.Status200OK, cancellation));
        pages.MapPost("{id}/publish", PublishAsync).RequireAuthorization(Role.Designer);
        pages.MapPost("{id}/retire", RetireAsync).RequireAuthorization(Role.Designer);
        pages.MapPost("{id}/decline", DeclineAsync).RequireAuthorization(Role.Designer);
    }

    private static async Task<IResult> PublishAsync(string id, SignedIn who, Submission form, ReviewDesk desk, CancellationToken cancellation)
    {
        if (form.AskAgain is { } notice)
        {
            return await ShowAsync(id, who, desk, notice, "", form["effectiveFrom"], StatusCodes.Status400BadRequest, cancellation);
        }

        if (!DateOnly.TryParseExact(form["effectiveFrom"], "yyyy-MM-dd", out var day))
        {
            return await ShowAsync(id, who, desk, "请填写施行日期。", "", form["effectiveFrom"], StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        return await DecideAsync(id, who, form, desk, () => desk.PublishAsync(id, day, who.Person, cancellation), cancellation);
    }

    private static async Task<IResult> RetireAsync(string id, SignedIn who, Submission form, ReviewDesk desk, CancellationToken cancellation) =>
        form.AskAgain is { } notice
            ? await ShowAsync(id, who, desk, notice, "", null, StatusCodes.Status400BadRequest, cancellation)
            : await DecideAsync(id, who, form, desk, () => desk.RetireAsync(id, who.Person, cancellation), cancellation);

    private static async Task<IResult> DeclineAsync(string id, SignedIn who, Submission form, ReviewDesk desk, CancellationToken cancellation)
    {
        var reason = form["reason"];
        if (form.AskAgain is not null || reason.Length is 0 or > 500)
        {
            var (wrong, status) = form.AskAgain is { } notice
                ? (notice, StatusCodes.Status400BadRequest)
                : ("请填写退回理由，不超过 500 字。", StatusCodes.Status422UnprocessableEntity);
            return await ShowAsync(id, who, desk, wrong, reason, null, status, cancellation);
        }

        return await DecideAsync(id, who, form, desk, () => desk.DeclineAsync(id, reason, who.Person, cancellation), cancellation);
    }

    private static async Task<IResult> DecideAsync(
        string id, SignedIn who, Submission form, ReviewDesk desk, Func<Task> decide, CancellationToken cancellation)
    {
        try
        {
            await decide();
            return TypedResults.LocalRedirect($"/publishing/{id}");
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (ConflictException conflict)
        {
            return await ShowAsync(
                id, who, desk, conflict.Message + conflict.Cure, form["reason"], form["effectiveFrom"], StatusCodes.Status409Conflict, cancellation);
        }
    }

    private static async Task<IResult> ShowAsync(
        string id, SignedIn who, ReviewDesk desk, string? wrong, string reason, string? day, int status, CancellationToken cancellation) =>
        await desk.ReadAsync(id, cancellation) is { } view
            ? Page.Of<ReviewPage>(new { View = view, who.Person, Wrong = wrong, Reason = reason, Day = day }, status)
            : TypedResults.NotFound();
}
