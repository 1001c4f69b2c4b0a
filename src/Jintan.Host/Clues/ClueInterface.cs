using Jintan.Host.Failures;
using Jintan.Host.People;

namespace Jintan.Host.Clues;

/// <summary>登记线索, by interface: <c>POST /api/clues</c> with the fields of the form as a JSON object.</summary>
public static class ClueInterface
{
    /// <summary>The same key and account are carried out once and get the recorded answer.</summary>
    public const string KeyHeader = "Idempotency-Key";

    public static void MapClueInterface(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/clues", RegisterAsync).AddEndpointFilter<ApiFailures>().RequireAuthorization(Role.Officer);

    private static async Task<IResult> RegisterAsync(
        SignedIn who, JsonBody body, HttpContext context, ClueRegistration registration, CancellationToken cancellation)
    {
        if (body.Problem is { } unreadable)
        {
            return unreadable.ToResult();
        }

        var key = context.Request.Headers[KeyHeader].ToString();
        if (key.Length > 64)
        {
            return new ApiProblem(422, "E-KEY", $"{KeyHeader} 最长 64 个字符。", "请改用较短的编号，例如 UUID。").ToResult();
        }

        var reading = registration.Read(EntryPoint.Clue, body.Value!);
        if (reading.Problems.Count > 0)
        {
            return ApiFailures.Input(reading.Problems).ToResult();
        }

        var number = await registration.RegisterAsync(
            EntryPoint.Clue, who.Person, reading.Value, key.Length > 0 ? key : Guid.CreateVersion7().ToString("n"), cancellation);
        return TypedResults.Created($"/cases/{Uri.EscapeDataString(number)}", new { caseNumber = number });
    }
}
