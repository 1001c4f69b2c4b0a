using Jintan.Host.Audit.Watching;
using Jintan.Host.Look;
using Jintan.Host.People;
using Microsoft.AspNetCore.Authorization;

namespace Jintan.Host.Cases;

/// <summary>Finding and reading cases: officers their own organisation's, auditors all.</summary>
public static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/cases").RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });
        cases.MapGet("", FindAsync);
        cases.MapGet("{number}/figures", FigureAsync).LogsAccess("半年报告", "数据所列案件");
        cases.MapGet("{number}", ShowAsync).LogsAccess("案件", "当事人", "经过", "文书", "影响期");
    }

    private static async Task<IResult> FindAsync(
        SignedIn who, [AsParameters] CaseQuestion question, CaseSearch search, OfficeNames names, CancellationToken cancellation)
    {
        var units = await names.OrganisationsAsync(cancellation);
        var found = await search.FindAsync(who.Person, question, cancellation);
        return Page.Of<CaseSearchPage>(new { Page = found.Select(row => CaseLine.Of(row, units)), Question = question, Units = units });
    }

    private static async Task<IResult> ShowAsync(
        SignedIn who, string number, bool? registered, CaseFiles files, CancellationToken cancellation) =>
        await files.ReadAsync(who.Person, number, cancellation) is { } view
            ? Page.Of<CasePage>(new { View = view, Registered = registered is true })
            : TypedResults.NotFound();

    private static async Task<IResult> FigureAsync(SignedIn who, string number, string name, ReportFigures figures, CancellationToken cancellation) =>
        await figures.OpenAsync(who.Person, number, name, cancellation) is { } figure
            ? Page.Of<FigurePage>(new { Figure = figure })
            : TypedResults.NotFound();
}
