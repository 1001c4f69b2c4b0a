using System.Text.Json.Nodes;
using Jintan.Host.Filling;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Documents;

/// <summary>Under which name each file of a form came in: papers of the case, and what the officer has brought.</summary>
public sealed class FileNames(LedgerDbContext ledger)
{
    private const int HashLength = 64;

    /// <returns>Name by hash; a hash that is neither a paper of the case nor brought by this account is not among them.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(
        JsonObject form, string account, string? caseNumber, CancellationToken cancellation)
    {
        var hashes = form.Select(field => field.Value).OfType<JsonArray>().SelectMany(list => list)
            .Select(Written.Plain).Where(text => text.Length == HashLength).ToHashSet();
        if (hashes.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var uploads = ledger.Uploads.Where(u => u.Account == account && hashes.Contains(u.BlobHash)).Select(u => new { u.BlobHash, u.FileName });
        var papers = ledger.CaseDocuments.Where(d => d.CaseNumber == caseNumber && hashes.Contains(d.BlobHash)).Select(d => new { d.BlobHash, d.FileName });
        return (await papers.AsNoTracking().ToListAsync(cancellation)).Concat(await uploads.AsNoTracking().ToListAsync(cancellation))
            .DistinctBy(file => file.BlobHash).ToDictionary(file => file.BlobHash, file => file.FileName);
    }
}
