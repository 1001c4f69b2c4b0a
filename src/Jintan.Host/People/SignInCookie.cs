using Jintan.Host.Failures;
using Jintan.Host.Operations;
using Jintan.Host.Posting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>The cookie of a sign-in, and what happens to a request that comes without one.</summary>
public static class SignInCookie
{
    public static void Configure(CookieAuthenticationOptions cookie, PeopleOptions options)
    {
        cookie.Cookie.Name = "jintan";
        cookie.Cookie.HttpOnly = true;
        // Lax, not Strict: the link in a notice ("您有1件待办") opens signed in. Posts are guarded by the form's own token.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "next";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(options.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        // The framework renews after half the time only; then 15 idle minutes could be 8.
        cookie.Events.OnCheckSlidingExpiration = sliding =>
        {
            sliding.ShouldRenew = sliding.ElapsedTime > TimeSpan.FromMinutes(1);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = AskToSignIn;
        cookie.Events.OnRedirectToAccessDenied = denied => Failure.AnswerAsync(denied.HttpContext, StatusCodes.Status403Forbidden);
    }

    private static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments(ScrapeRule.Path))
        {
            await Failure.AnswerAsync(http, StatusCodes.Status401Unauthorized);
        }
        else if (await CarriedForm.TakeAsync(http) is { } carried)
        {
            await SignIn.AskAgain(carried).ExecuteAsync(http);
        }
        else
        {
            http.Response.Redirect(context.RedirectUri);
        }
    }
}
