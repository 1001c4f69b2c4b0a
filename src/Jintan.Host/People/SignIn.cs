using Jintan.Host.Look;
using Jintan.Host.Posting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>Signing in and out; a form that was posted too late is carried through.</summary>
public static class SignIn
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", IResult (string? next) => Page.Of<SignInPage>(new { Next = LocalAddress.Or(next, "/") })).AllowAnonymous();
        routes.MapPost("/sign-in", EnterAsync).AllowAnonymous();
        routes.MapPost("/sign-out", LeaveAsync).RequireAuthorization();
    }

    /// <summary>The sign-in page in place of an answer to a form that came without a valid sign-in.</summary>
    public static RazorComponentResult<SignInPage> AskAgain(string carried) =>
        Page.Of<SignInPage>(new { Carried = carried }, StatusCodes.Status401Unauthorized);

    private static async Task<IResult> EnterAsync(
        Submission form, HttpContext context, SignInManager<OfficeAccount> entrance, PeopleOptions options)
    {
        var account = form["account"].ToLowerInvariant();
        var next = LocalAddress.Or(form["next"], "/");
        var carried = form[CarriedForm.SealedField] is { Length: > 0 } seal ? seal : null;
        if (form.AskAgain is { } notice)
        {
            return Ask(notice, StatusCodes.Status400BadRequest);
        }

        var result = await entrance.PasswordSignInAsync(account, form.Fields["password"].ToString(), isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            var wrong = result.IsLockedOut
                ? $"账号已锁定。连续 {options.FailedTries} 次口令错误的，锁定 {options.LockoutMinutes} 分钟，请届时再试。"
                : $"账号或口令不正确。连续 {options.FailedTries} 次错误将锁定 {options.LockoutMinutes} 分钟。";
            return Ask(wrong, StatusCodes.Status422UnprocessableEntity);
        }

        return carried is not null && CarriedForm.Open(context, carried) is { } resumed
            ? Page.Of<ResumePage>(new { Form = resumed })
            : TypedResults.LocalRedirect(next);

        IResult Ask(string wrong, int status) =>
            Page.Of<SignInPage>(new { Account = account, Next = next, Carried = carried, Wrong = wrong }, status);
    }

    private static async Task<IResult> LeaveAsync(Submission form, SignInManager<OfficeAccount> entrance)
    {
        if (form.AskAgain is not null)
        {
            return TypedResults.LocalRedirect("/");
        }

        await entrance.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }
}
