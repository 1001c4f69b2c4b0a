using System.Text;
using System.Text.RegularExpressions;
using Jintan.Host.Failures;
using Jintan.Host.People;
using Microsoft.AspNetCore.Authentication;

namespace Jintan.Host.Sandbox;

/// <summary>
/// The officers' own pages over the sandbox's services, under <c>/sandbox</c>: a designer enters, an invented officer goes on. Every
/// address of such a page leads back into the sandbox.
/// </summary>
public static partial class SandboxPlaces
{
    public const string Root = "/sandbox";

    private static readonly PathString[] Open =
        ["/inbox", "/overdue", "/tasks", "/cases", "/documents", "/clues", "/self-found", "/major-problems", "/complaints", "/corrections"];

    /// <summary>Whether officers' pages at this address are there in the sandbox, too.</summary>
    public static bool Holds(PathString address) => Open.Any(place => address.StartsWithSegments(place));

    /// <summary>Whether what is shown is the sandbox's.</summary>
    public static bool IsSandbox(this HttpRequest request) => (request.PathBase + request.Path).StartsWithSegments(Root);

    /// <summary>After it is known who asks, before it is decided who answers.</summary>
    public static void UseSandbox(this WebApplication app) => app.Use((context, next) =>
        context.Request.Path.StartsWithSegments(Root, out var rest) && Holds(rest) ? EnterAsync(context, next) : next(context));

    private static async Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        if (Person.Of(context.User) is not { } person)
        {
            await context.ChallengeAsync();
        }
        else if (!person.Is(Role.Designer))
        {
            await Failure.AnswerAsync(context, StatusCodes.Status403Forbidden);
        }
        else
        {
            await SandboxSetup.WithinAsync(context, inside => PlayAsync(inside, next));
        }
    }

    private static async Task PlayAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        var (user, path, body) = (context.User, request.Path, response.Body);
        using var page = new MemoryStream();
        try
        {
            path.StartsWithSegments(Root, out var rest);
            (request.PathBase, request.Path) = (Root, rest);
            (context.User, response.Body) = (SandboxOfficer.PlayedIn(context), page);
            await next(context);
        }
        finally
        {
            (context.User, response.Body) = (user, body);
            (request.PathBase, request.Path) = (PathString.Empty, path);
        }

        await SendAsync(response, page, context.RequestAborted);
    }

    private static async Task SendAsync(HttpResponse response, MemoryStream page, CancellationToken cancellation)
    {
        if (response.Headers.Location.ToString() is ['/', ..] address)
        {
            response.Headers.Location = Root + address;
        }

        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
        {
            var text = Addresses().Replace(Encoding.UTF8.GetString(page.GetBuffer().AsSpan(0, (int)page.Length)), Root + "/");
            await response.WriteAsync(text, cancellation);
        }
        else
        {
            page.Position = 0;
            await page.CopyToAsync(response.Body, cancellation);
        }
    }

    // Of links, forms and buttons, not of style sheets and scripts (?v=). What people have typed is encoded and holds no such mark.
    [GeneratedRegex("""(?<=\s(?:href|action|formaction|data-draft)=")/(?!/|studio\b|sandbox\b|[^"]*\?v=)""")]
    private static partial Regex Addresses();
}
