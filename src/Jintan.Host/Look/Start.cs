using Jintan.Host.People;

namespace Jintan.Host.Look;

/// <summary>The first page after a sign-in: an officer's is the inbox.</summary>
public static class Start
{
    public static void MapStart(this IEndpointRouteBuilder routes) => routes.MapGet("/", Show).RequireAuthorization();

    private static IResult Show(SignedIn who) => who.Person.Is(Role.Officer)
        ? TypedResults.LocalRedirect("/inbox")
        : Page.Of<StartPage>(new { who.Person });
}
