using Jintan.Host.People;

namespace Jintan.Host.Look;

/// <summary>The first page after a sign-in.</summary>
public static class Start
{
    public static void MapStart(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", (HttpContext context) => Page.Of<StartPage>(new { Person = Person.Of(context.User)! })).RequireAuthorization();
}
