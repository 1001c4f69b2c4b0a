using Jintan.Host.Failures;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Law;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Registers;

/// <summary>资格查询: <c>can(person, act, date)</c> as a page and as <c>GET /api/eligibility</c>.</summary>
public static class EligibilityEndpoints
{
    public static void MapEligibility(this IEndpointRouteBuilder routes)
    {
        var readers = new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" };
        routes.MapGet("/eligibility", ShowAsync).RequireAuthorization(readers);
        routes.MapGet("/api/eligibility", AnswerAsync).AddEndpointFilter<ApiFailures>().RequireAuthorization(readers);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn who, string? person, string? act, string? date, EligibilityDesk desk, TimeProvider clock, CancellationToken cancellation)
    {
        if (!await desk.MayAskAsync(who.Person, cancellation))
        {
            return TypedResults.Forbid();
        }

        var asked = person?.Trim() is { Length: > 0 };
        var day = date is null ? clock.Today() : DateOnly.TryParseExact(date, "yyyy-MM-dd", out var given) ? given : (DateOnly?)null;
        var found = asked && ActNames.Find(act) is { } known && day is { } on ? await desk.AskAsync(person!.Trim(), known, on, cancellation) : null;
        return Page.Of<EligibilityPage>(
            new { Person = person?.Trim() ?? "", Act = act, Date = date ?? $"{clock.Today():yyyy-MM-dd}", Found = found, Asked = asked },
            asked && found is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> AnswerAsync(
        SignedIn who, string? person, string? act, string? date, EligibilityDesk desk, CancellationToken cancellation)
    {
        if (!await desk.MayAskAsync(who.Person, cancellation))
        {
            return new ApiProblem(403, "E-NOT-ALLOWED", "您的账号无权查询任用资格。", "请由组织部门或者区作风办的有权人员查询。").ToResult();
        }

        if (string.IsNullOrWhiteSpace(person) || ActNames.Find(act) is not { } known || !DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day))
        {
            return new ApiProblem(
                422, "E-INPUT", "请给出 person（工号）、act（人事事项）和 date（yyyy-MM-dd）。",
                $"act 可以是：{string.Join("、", ActNames.All.Select(a => a.Value))}。").ToResult();
        }

        return await desk.AskAsync(person, known, day, cancellation) is { } found
            ? TypedResults.Ok(new
            {
                person = found.Person, act, date,
                allowed = found is { Barred: false, LeftToPeople: false },
                refusals = found.Answer.Rulings.OfType<Ruling.Refused>().Select(r => r.Refusal.Code).Distinct().ToArray(),
                leftToPeople = found.LeftToPeople ? found.Answer.LeftToPeople.ToArray() : [],
                because = found.Answer.Rulings.SelectMany(r => r.Because).Select(c => c.Id).Distinct().ToArray(),
                superior = found.Answer.Rulings.SelectMany(r => r.Superior).Distinct().ToArray(),
                bars = found.Bars,
                firstPossibleOn = found.Answer.FirstPossibleOn,
            })
            : new ApiProblem(404, "E-NO-PERSON", "人员登记中没有这个工号当日有效的记录。", "请核对工号和日期。").ToResult();
    }
}
