using Jintan.Host.People;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Watching;

/// <summary>Marks addresses whose opening is recorded before anything of them is shown.</summary>
public static class AccessLogging
{
    /// <summary>What was typed into a search box may name an informant: it is not kept.</summary>
    private const string TypedWords = "q";

    /// <summary>The opening is recorded where something is shown: not of a page that is not there (404), nor of one that only says how far its work has come (202).</summary>
    /// <param name="what">What is opened, as the log names it.</param>
    /// <param name="groups">Which groups of fields it shows.</param>
    public static TBuilder LogsAccess<TBuilder>(this TBuilder endpoint, string what, params string[] groups)
        where TBuilder : IEndpointConventionBuilder => endpoint.LogsAccess(what, call => call.HttpContext.GetRouteValue("id")?.ToString(), groups);

    /// <param name="idOf">Id of the task, document or instance that is opened, where it is not the <c>id</c> of the address.</param>
    /// <inheritdoc cref="LogsAccess{TBuilder}(TBuilder, string, string[])"/>
    public static TBuilder LogsAccess<TBuilder>(this TBuilder endpoint, string what, Func<EndpointFilterInvocationContext, string?> idOf, params string[] groups)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new LoggedAccess(what, groups)).AddEndpointFilter(async (context, next) =>
    {
        var result = await next(context);
        var shown = result is INestedHttpResult either ? either.Result : result;
        if (shown is not IStatusCodeHttpResult { StatusCode: not null and not StatusCodes.Status200OK })
        {
            await RecordAsync(context.HttpContext, idOf(context), what, groups);
        }

        return result;
    });

    private static async Task RecordAsync(HttpContext http, string? id, string what, string[] groups)
    {
        var person = Person.Of(http.User)
            ?? throw new InvalidOperationException($"{http.Request.Path} is open to everybody; nobody can be recorded as its reader.");
        var number = await CaseOfAsync(http, id);
        await http.RequestServices.GetRequiredService<AccessLog>().RecordAsync(
            person,
            new Opened(what, groups, number, http.Request.Path + QueryString.Create(http.Request.Query.Where(asked => !asked.Key.Equals(TypedWords, StringComparison.OrdinalIgnoreCase))), http.Connection.RemoteIpAddress?.ToString()),
            http.RequestAborted);
    }

    private static async Task<string?> CaseOfAsync(HttpContext http, string? id)
    {
        var ledger = http.RequestServices.GetRequiredService<LedgerDbContext>();
        if (http.GetRouteValue("number") is string number)
        {
            return number;
        }

        return id is null ? null
            : long.TryParse(id, out var document)
                ? await ledger.CaseDocuments.Where(d => d.Id == document).Select(d => d.CaseNumber).SingleOrDefaultAsync(http.RequestAborted)
                : await ledger.Tasks.Where(t => t.Id == id).Select(t => t.CaseNumber)
                    .Concat(ledger.Instances.Where(i => i.Id == id).Select(i => i.CorrelationId)).SingleOrDefaultAsync(http.RequestAborted);
    }
}

/// <summary>On every address whose opening is recorded.</summary>
public sealed record LoggedAccess(string What, IReadOnlyList<string> Groups);
