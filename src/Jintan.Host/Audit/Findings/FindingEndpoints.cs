using System.Globalization;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Posting;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Audit.Findings;

/// <summary>Auditors write findings with a day to answer by; the organisation that is asked answers.</summary>
public static class FindingEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("findings", ListAsync).LogsAccess("审计意见清单", "审计意见");
        audit.MapGet("cases/{number}/findings", ShowAsync).LogsAccess("案件审计意见", "当事人", "审计意见");
        audit.MapPost("cases/{number}/findings", WriteAsync);
    }

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        var answers = routes.MapGroup("/findings").RequireAuthorization(Role.Officer);
        answers.MapGet("", MineAsync);
        answers.MapPost("{id:long}", AnswerAsync);
    }

    private static async Task<IResult> ListAsync(FindingDesk desk, OfficeNames names, TimeProvider clock, CancellationToken cancellation) =>
        Page.Of<FindingsPage>(new
        {
            Findings = await desk.ReadAsync(cancellation), Units = await names.OrganisationsAsync(cancellation), Today = clock.Today(),
        });

    private static async Task<IResult> ShowAsync(
        string number, long? entry, AuditedCases cases, FindingDesk desk, OfficeNames names, LedgerDbContext ledger, TimeProvider clock, CancellationToken cancellation) =>
        await cases.ReadAsync(number, cancellation) is { } found
            ? Page.Of<CaseFindingsPage>(await ViewAsync(found, new FindingTyped("", "", "", $"{entry}"), null, desk, names, ledger, clock, cancellation))
            : TypedResults.NotFound();

    private static async Task<IResult> WriteAsync(
        SignedIn who, string number, Submission form, AuditedCases cases, FindingDesk desk, OfficeNames names, LedgerDbContext ledger, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await cases.ReadAsync(number, cancellation) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var typed = new FindingTyped(form["text"], form["unit"], form["answerBy"], form["entry"]);
        var isDay = DateOnly.TryParseExact(typed.AnswerBy, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var isPlace = int.TryParse(typed.Entry, CultureInfo.InvariantCulture, out var about);
        var problem = form.AskAgain
            ?? (typed.Text.Length == 0 ? "请写明审计意见。"
                : !(await names.OrganisationsAsync(cancellation)).ContainsKey(typed.Unit) ? "请选择答复单位。"
                : typed.Entry.Length > 0 && (!isPlace || about < 1 || about > found.Entries.Count) ? $"本案没有第“{typed.Entry}”条记录，请核对序号。"
                : !isDay || day < clock.Today() ? "请填写答复期限，不早于今天。"
                : null);
        if (problem is not null)
        {
            return Page.Of<CaseFindingsPage>(
                await ViewAsync(found, typed, problem, desk, names, ledger, clock, cancellation), StatusCodes.Status422UnprocessableEntity);
        }

        await desk.WriteAsync(who.Person, new(number, isPlace ? about : null, typed.Text, typed.Unit, day), cancellation);
        return TypedResults.LocalRedirect($"/audit/cases/{Uri.EscapeDataString(number)}/findings");
    }

    private static async Task<object> ViewAsync(
        AuditedCase found, FindingTyped typed, string? problem, FindingDesk desk, OfficeNames names, LedgerDbContext ledger, TimeProvider clock,
        CancellationToken cancellation)
    {
        var units = await names.OrganisationsAsync(cancellation);
        var parties = await ledger.CaseParties.Where(p => p.CaseNumber == found.Line.Number).Select(p => p.OrganisationId).ToListAsync(cancellation);
        return new
        {
            Case = found,
            Findings = (await desk.ReadAsync(cancellation)).Where(f => f.CaseNumber == found.Line.Number).ToArray(),
            Units = units,
            Parties = parties,
            Typed = typed,
            Problem = problem,
            Today = clock.Today(),
        };
    }

    private static async Task<IResult> MineAsync(SignedIn who, FindingDesk desk, TimeProvider clock, CancellationToken cancellation) =>
        Page.Of<AnswersPage>(new { Findings = await OursAsync(who, desk, cancellation), Today = clock.Today() });

    private static async Task<IResult> AnswerAsync(
        SignedIn who, long id, Submission form, FindingDesk desk, TimeProvider clock, CancellationToken cancellation)
    {
        if (form.AskAgain is { } stale)
        {
            return await AgainAsync(stale, StatusCodes.Status422UnprocessableEntity);
        }

        if (form["text"].Length == 0)
        {
            return await AgainAsync("请写明答复。", StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            await desk.AnswerAsync(who.Person, id, form["text"], cancellation);
            return TypedResults.LocalRedirect("/findings");
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }
        catch (ConflictException answered)
        {
            return await AgainAsync(answered.Message + answered.Cure, StatusCodes.Status409Conflict);
        }

        async Task<IResult> AgainAsync(string problem, int status) => Page.Of<AnswersPage>(
            new { Findings = await OursAsync(who, desk, cancellation), Today = clock.Today(), Problem = problem, TypedFor = id, Typed = form["text"] }, status);
    }

    private static async Task<Finding[]> OursAsync(SignedIn who, FindingDesk desk, CancellationToken cancellation) =>
        [.. (await desk.ReadAsync(cancellation)).Where(f => f.Unit == who.Person.OrganisationId)];
}

/// <summary>What stands in the form.</summary>
public sealed record FindingTyped(string Text, string Unit, string AnswerBy, string Entry);
