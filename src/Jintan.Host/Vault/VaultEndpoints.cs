using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Filling;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Vault;

/// <summary>密封库: sealing on the case's page, asking with a purpose, the custodian's answer, one look.</summary>
public static class VaultEndpoints
{
    private const int PurposeLength = 500;

    public static void MapVault(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{number}/informant").RequireAuthorization(Role.Officer);
        ofCase.MapGet("", ShowAsync);
        ofCase.MapPost("", SealAsync);
        ofCase.MapPost("requests", RequestAsync);
        var vault = routes.MapGroup("/vault");
        vault.MapGet("", ListAsync).RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.SecurityAdministrator}" });
        vault.MapPost("{id}/grant", GrantAsync).RequireAuthorization(Role.SecurityAdministrator);
        vault.MapPost("{id}/decline", DeclineAsync).RequireAuthorization(Role.SecurityAdministrator);
        vault.MapPost("{id}/look", LookAsync).RequireAuthorization(Role.Officer);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn who, string number, InformantVault vault, LedgerDbContext ledger, CancellationToken cancellation) =>
        await RefusedAsync(who.Person, number, vault, ledger, cancellation) ?? await CasePageAsync(number, vault, [], [], cancellation: cancellation);

    private static async Task<IResult> SealAsync(
        SignedIn who, string number, Submission form, InformantVault vault, LedgerDbContext ledger, TimeProvider clock, CancellationToken cancellation)
    {
        if (await RefusedAsync(who.Person, number, vault, ledger, cancellation) is { } refused)
        {
            return refused;
        }

        var typed = FormReading.FromPost(Informant.Form, form.Posted);
        if (form.AskAgain is { } notice)
        {
            return await CasePageAsync(number, vault, typed, [], notice, StatusCodes.Status400BadRequest, cancellation: cancellation);
        }

        var reading = FormReading.Read(Informant.Form, typed, clock.Today(), complete: true);
        if (reading.Problems.Count > 0)
        {
            return await CasePageAsync(number, vault, typed, reading.Problems, null, StatusCodes.Status422UnprocessableEntity, cancellation: cancellation);
        }

        try
        {
            await vault.SealAsync(who.Person, number, reading.Value, OperationKey.Of(form), cancellation);
            return TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(number)}/informant");
        }
        catch (ConflictException conflict)
        {
            return await CasePageAsync(number, vault, typed, [], conflict.Message + conflict.Cure, StatusCodes.Status409Conflict, cancellation: cancellation);
        }
    }

    private static async Task<IResult> RequestAsync(
        SignedIn who, string number, Submission form, InformantVault vault, LedgerDbContext ledger, CancellationToken cancellation)
    {
        if (await RefusedAsync(who.Person, number, vault, ledger, cancellation) is { } refused)
        {
            return refused;
        }

        var purpose = form["purpose"];
        var isOfCase = (await vault.EnvelopesOfAsync(number, cancellation)).Any(e => e.Number == form["envelope"]);
        var problem = form.AskAgain
            ?? (!isOfCase ? "本案没有这个封存号。" : purpose.Length is 0 or > PurposeLength ? $"请写明查看的用途，最多{PurposeLength}字。" : null);
        if (problem is not null)
        {
            return await CasePageAsync(number, vault, [], [], problem, StatusCodes.Status422UnprocessableEntity, purpose, cancellation);
        }

        await vault.RequestAsync(who.Person, form["envelope"], purpose, OperationKey.Of(form), cancellation);
        return TypedResults.LocalRedirect("/vault");
    }

    private static async Task<IResult> ListAsync(SignedIn who, InformantVault vault, CancellationToken cancellation) =>
        await ListPageAsync(who.Person, vault, null, StatusCodes.Status200OK, cancellation);

    private static Task<IResult> GrantAsync(SignedIn who, string id, Submission form, InformantVault vault, CancellationToken cancellation) =>
        ActAsync(who.Person, form, vault, () => vault.DecideAsync(who.Person, id, null, cancellation), cancellation);

    private static Task<IResult> DeclineAsync(SignedIn who, string id, Submission form, InformantVault vault, CancellationToken cancellation) =>
        ActAsync(
            who.Person, form, vault,
            () => form["reason"] is { Length: > 0 and <= PurposeLength } reason
                ? vault.DecideAsync(who.Person, id, reason, cancellation)
                : throw new ConflictException("E-REASON", "不同意查看应当写明理由。", $"请填写理由，最多{PurposeLength}字。"),
            cancellation);

    private static async Task<IResult> LookAsync(SignedIn who, string id, Submission form, InformantVault vault, CancellationToken cancellation)
    {
        if (form.AskAgain is { } notice)
        {
            return await ListPageAsync(who.Person, vault, notice, StatusCodes.Status400BadRequest, cancellation);
        }

        try
        {
            var (envelope, informant) = await vault.LookAsync(who.Person, id, cancellation);
            return Page.Of<InformantPage>(new { Envelope = envelope, Informant = informant });
        }
        catch (ConflictException conflict)
        {
            return await ListPageAsync(who.Person, vault, conflict.Message + conflict.Cure, StatusCodes.Status409Conflict, cancellation);
        }
    }

    private static async Task<IResult> ActAsync(Person person, Submission form, InformantVault vault, Func<Task> act, CancellationToken cancellation)
    {
        if (form.AskAgain is { } notice)
        {
            return await ListPageAsync(person, vault, notice, StatusCodes.Status400BadRequest, cancellation);
        }

        try
        {
            await act();
            return TypedResults.LocalRedirect("/vault");
        }
        catch (ConflictException conflict)
        {
            return await ListPageAsync(person, vault, conflict.Message + conflict.Cure, StatusCodes.Status409Conflict, cancellation);
        }
    }

    /// <summary>A case that the person may not see is not there; seeing it is not enough.</summary>
    private static async Task<IResult?> RefusedAsync(
        Person person, string number, InformantVault vault, LedgerDbContext ledger, CancellationToken cancellation) =>
        !await ledger.VisibleCases(person.ToViewer()).AnyAsync(c => c.Number == number, cancellation) ? TypedResults.NotFound()
        : !await vault.MayAskAsync(person, cancellation) ? TypedResults.Forbid()
        : null;

    private static async Task<IResult> CasePageAsync(
        string number, InformantVault vault, JsonObject typed, IReadOnlyList<FormProblem> problems, string? notice = null,
        int status = StatusCodes.Status200OK, string? purpose = null, CancellationToken cancellation = default) =>
        Page.Of<SealingPage>(
            new
            {
                Number = number,
                Envelopes = await vault.EnvelopesOfAsync(number, cancellation),
                Filling = new FillingView(Informant.Form, typed, problems),
                Notice = notice,
                Purpose = purpose,
            },
            status);

    private static async Task<IResult> ListPageAsync(Person person, InformantVault vault, string? notice, int status, CancellationToken cancellation) =>
        Page.Of<VaultPage>(
            new { Requests = await vault.RequestsForAsync(person, cancellation), IsCustodian = person.Is(Role.SecurityAdministrator), Notice = notice }, status);
}
