using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;

namespace Jintan.Host.Accounts;

/// <summary>账号: what the system administrator does beside the register, which takes two persons.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/accounts").RequireAuthorization(Role.SystemAdministrator);
        pages.MapGet("", (AccountDesk desk, CancellationToken cancellation) => ListAsync(desk, null, StatusCodes.Status200OK, cancellation));
        pages.MapPost("{account}/password", (string account, SignedIn who, Submission form, AccountDesk desk, CancellationToken cancellation) =>
            IssueAsync(form, desk, account, () => desk.IssuePasswordAsync(who.Person, account, cancellation), cancellation));
        pages.MapPost("security-administrator", (SignedIn who, Submission form, AccountDesk desk, CancellationToken cancellation) =>
            IssueAsync(form, desk, Role.SecurityAdministrator, () => desk.MakeSecurityAdministratorAsync(who.Person, cancellation), cancellation));
    }

    private static async Task<IResult> IssueAsync(
        Submission form, AccountDesk desk, string account, Func<Task<string>> issue, CancellationToken cancellation)
    {
        if (form.AskAgain is { } notice)
        {
            return await ListAsync(desk, notice, StatusCodes.Status400BadRequest, cancellation);
        }

        try
        {
            return Page.Of<PasswordIssuedPage>(new { Account = account, Password = await issue() });
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (ConflictException conflict)
        {
            return await ListAsync(desk, conflict.Message + conflict.Cure, StatusCodes.Status409Conflict, cancellation);
        }
    }

    private static async Task<IResult> ListAsync(AccountDesk desk, string? notice, int status, CancellationToken cancellation) =>
        Page.Of<AccountsPage>(
            new { Accounts = await desk.ReadAsync(cancellation), LacksSecurityAdministrator = await desk.LacksSecurityAdministratorAsync(), Notice = notice },
            status);
}
