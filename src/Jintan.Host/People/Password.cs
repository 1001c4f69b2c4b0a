using Jintan.Host.Look;
using Jintan.Host.Posting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>Everybody changes their own password.</summary>
public static class Password
{
    public const string NotRepeated = "两次输入的新口令不一致。";

    public static void MapPassword(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/password", IResult () => Page.Of<PasswordPage>(new { })).RequireAuthorization();
        routes.MapPost("/password", ChangeAsync).RequireAuthorization();
    }

    private static async Task<IResult> ChangeAsync(
        Submission form, HttpContext context, UserManager<OfficeAccount> accounts, SignInManager<OfficeAccount> entrance)
    {
        // Passwords are the one thing that is never written back into a page.
        if (form.AskAgain is not null)
        {
            return Refuse("页面已过期，口令没有修改。请重新填写。", StatusCodes.Status400BadRequest);
        }

        var password = form.Fields["password"].ToString();
        if (password != form.Fields["repeated"].ToString())
        {
            return Refuse(NotRepeated, StatusCodes.Status422UnprocessableEntity);
        }

        var account = await accounts.GetUserAsync(context.User)
            ?? throw new InvalidOperationException("The signed-in account is not in the database any more.");
        var result = await accounts.ChangePasswordAsync(account, form.Fields["present"].ToString(), password);
        if (!result.Succeeded)
        {
            return Refuse(string.Concat(result.Errors.Select(e => e.Description)), StatusCodes.Status422UnprocessableEntity);
        }

        await entrance.RefreshSignInAsync(account);
        return Page.Of<PasswordPage>(new { Done = "口令已修改，其他设备上的登录将在一分钟内失效。" });
    }

    private static RazorComponentResult<PasswordPage> Refuse(string wrong, int status) => Page.Of<PasswordPage>(new { Wrong = wrong }, status);
}
