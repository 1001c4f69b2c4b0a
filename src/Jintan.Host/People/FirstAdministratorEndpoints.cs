using Jintan.Host.Look;
using Jintan.Host.Posting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>The page behind the printed link; it is not there for anyone else, nor once an account exists.</summary>
public static class FirstAdministratorEndpoints
{
    public static void MapFirstAdministrator(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/first-administrator", ShowAsync).AllowAnonymous();
        routes.MapPost("/first-administrator", MakeAsync).AllowAnonymous();
    }

    /// <summary>Prints the link as soon as the address is known, if it is needed.</summary>
    public static void AnnounceFirstAdministrator(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        using var scope = app.Services.CreateScope();
        if (FirstAdministrator.IsNeededAsync(scope.ServiceProvider.GetRequiredService<PeopleDbContext>()).GetAwaiter().GetResult())
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            Console.WriteLine($"尚无账号。请打开此链接（仅可使用一次）设立系统管理员：{address}{app.Services.GetRequiredService<FirstAdministrator>().Path}");
        }
    });

    private static async Task<IResult> ShowAsync(string? token, FirstAdministrator first, PeopleDbContext people) =>
        first.Knows(token) && await FirstAdministrator.IsNeededAsync(people)
            ? Page.Of<FirstAdministratorPage>(new { Token = token })
            : TypedResults.NotFound();

    private static async Task<IResult> MakeAsync(
        Submission form, FirstAdministrator first, PeopleDbContext people, UserManager<OfficeAccount> accounts)
    {
        var token = form["token"];
        if (!first.Knows(token) || !await FirstAdministrator.IsNeededAsync(people))
        {
            return TypedResults.NotFound();
        }

        if (form.AskAgain is not null)
        {
            return Refuse("页面已过期，账号没有设立。请重新填写。", StatusCodes.Status400BadRequest);
        }

        var password = form.Fields["password"].ToString();
        if (password != form.Fields["repeated"].ToString())
        {
            return Refuse(Password.NotRepeated, StatusCodes.Status422UnprocessableEntity);
        }

        var made = await FirstAdministrator.MakeAsync(accounts, password);
        return made.Succeeded
            ? TypedResults.LocalRedirect("/sign-in")
            : Refuse(string.Concat(made.Errors.Select(e => e.Description)), StatusCodes.Status422UnprocessableEntity);

        IResult Refuse(string wrong, int status) => Page.Of<FirstAdministratorPage>(new { Token = token, Wrong = wrong }, status);
    }
}
