using Jintan.Host.Audit.Watching;
using Jintan.Host.Cases;
using Jintan.Host.Look;
using Jintan.Host.People;

namespace Jintan.Host.Audit.Searching;

public static class AuditSearchEndpoints
{
    public static void MapAuditSearch(this IEndpointRouteBuilder audit) => audit.MapGet("", FindAsync).LogsAccess("案件清单", "当事人");

    private static async Task<IResult> FindAsync(
        [AsParameters] AuditQuestion question, AuditSearch search, OfficeNames names, CancellationToken cancellation)
    {
        var units = await names.OrganisationsAsync(cancellation);
        var found = await search.FindAsync(question, cancellation);
        return Page.Of<AuditSearchPage>(new { Page = found.Select(row => CaseLine.Of(row, units)), Question = question });
    }
}
