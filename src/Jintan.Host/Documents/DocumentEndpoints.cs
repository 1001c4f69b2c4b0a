using Jintan.Host.Audit.Watching;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Documents;

/// <summary>Reading the papers of a case that one may see.</summary>
public static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/{id:long}", DownloadAsync).LogsAccess("文书材料", "文书内容")
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Officer},{Role.Auditor}" });

    // Always a download, never shown in place: a file that came in must not run as a page of ours.
    private static async Task<IResult> DownloadAsync(SignedIn who, long id, LedgerDbContext ledger, CancellationToken cancellation)
    {
        var visible = ledger.VisibleCases(who.Person.ToViewer());
        var found = await ledger.CaseDocuments.AsNoTracking()
            .Where(d => d.Id == id && visible.Any(c => c.Number == d.CaseNumber))
            .Join(ledger.Blobs, d => d.BlobHash, b => b.Hash, (d, b) => new { d.FileName, b.ContentType, b.Bytes })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? TypedResults.NotFound() : TypedResults.File(found.Bytes, found.ContentType, found.FileName);
    }
}
