using System.Text;
using Jintan.Host.Audit.Watching;
using Jintan.Host.Filling;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Documents;

/// <summary>The issued decision as a page to print: the very bytes of the ledger, set like a document.</summary>
public static class DecisionEndpoints
{
    public const string Kind = "问责决定书";

    public static void MapDecisions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/{id:long}/print", ShowAsync).LogsAccess("决定书打印页", "文书内容")
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });

    private static async Task<IResult> ShowAsync(
        SignedIn who, long id, LedgerDbContext ledger, OfficeNames names, CancellationToken cancellation)
    {
        var visible = ledger.VisibleCases(who.Person.ToViewer());
        var found = await (
            from document in ledger.CaseDocuments.AsNoTracking()
            where document.Id == id && document.Kind == Kind
            join theCase in visible on document.CaseNumber equals theCase.Number
            join blob in ledger.Blobs on document.BlobHash equals blob.Hash
            join decision in ledger.Decisions on document.Number equals decision.Number
            select new { document, theCase.UnitId, blob.Bytes, decision.DecidedOn }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        var units = await names.OrganisationsAsync(cancellation);
        var paragraphs = Encoding.UTF8.GetString(found.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Page.Of<DecisionPage>(new
        {
            View = new DecisionView(
                id,
                found.document.CaseNumber,
                units.GetValueOrDefault(found.UnitId, found.UnitId),
                found.document.Number!,
                Kind,
                paragraphs,
                Written.Day(found.DecidedOn),
                found.document.BlobHash),
        });
    }
}
