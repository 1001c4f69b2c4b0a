using System.Text.Json.Nodes;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Cases;

/// <summary>The figures of a half-yearly report (article 20), each with the cases that it counts: a number that nobody can open is worth nothing.</summary>
public sealed class ReportFigures(LedgerDbContext ledger, OfficeNames names)
{
    /// <summary>None where the file is no such report.</summary>
    public async Task<IReadOnlyList<FigureLine>> OfAsync(string report, CancellationToken cancellation) =>
        [.. (await ReadAsync(report, cancellation)).Select(one => new FigureLine(one.Key, FigureNames.Of(one.Key), one.Value!.AsArray().Count))];

    /// <returns>Null: the reader may not see the report, or it has no such figure.</returns>
    public async Task<FigureView?> OpenAsync(Person person, string report, string name, CancellationToken cancellation)
    {
        var visible = ledger.VisibleCases(person.ToViewer()).AsNoTracking();
        var title = await visible.Where(c => c.Number == report).Select(c => c.Title).SingleOrDefaultAsync(cancellation);
        if (title is null || (await ReadAsync(report, cancellation))[name] is not JsonArray counted)
        {
            return null;
        }

        var numbers = counted.Select(one => one!.GetValue<string>()).ToList();
        var units = await names.OrganisationsAsync(cancellation);
        var cases = await visible.Where(c => numbers.Contains(c.Number)).OrderBy(c => c.RegisteredAt).ToListAsync(cancellation);
        return new(report, title, FigureNames.Of(name), numbers, cases.ConvertAll(row => CaseLine.Of(row, units)));
    }

    private async Task<JsonObject> ReadAsync(string report, CancellationToken cancellation)
    {
        var stream = Streams.Case(report);
        var opened = await ledger.Entries.AsNoTracking().Where(e => e.Stream == stream && e.Kind == "report-opened").Select(e => e.Content).SingleOrDefaultAsync(cancellation);
        return opened is null ? [] : EntryText.Parse(opened).Particulars!["figures"]!.AsObject();
    }
}
