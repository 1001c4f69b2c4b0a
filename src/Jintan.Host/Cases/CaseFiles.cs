using Jintan.Host.Filling;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Vault;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Cases;

/// <summary>Reads a case for its page; a case that the reader may not see is not there.</summary>
public sealed class CaseFiles(LedgerDbContext ledger, OfficeNames names, TimelineReader timeline, ReportFigures figures, InformantVault vault, TimeProvider clock)
{
    public async Task<CaseView?> ReadAsync(Person person, string number, CancellationToken cancellation)
    {
        var row = await ledger.VisibleCases(person.ToViewer()).AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (row is null)
        {
            return null;
        }

        var units = await names.OrganisationsAsync(cancellation);
        return new(
            CaseLine.Of(row, units),
            await names.TitleOfAsync(row.RegisteredBy, cancellation),
            row.ClosedAt,
            await WaitingAsync(person, number, units, cancellation),
            await ledger.CaseDocuments.AsNoTracking().Where(d => d.CaseNumber == number).OrderBy(d => d.AddedAt)
                .Select(d => new DocumentLine(d.Id, d.Kind, d.Number, d.FileName, d.AddedAt)).ToListAsync(cancellation),
            await BarsAsync(number, cancellation),
            await timeline.ReadAsync(Streams.Case(number), cancellation))
        {
            Decisions = await ledger.Decisions.AsNoTracking().Where(d => d.CaseNumber == number).OrderBy(d => d.DecidedOn).ThenBy(d => d.Number)
                .Select(d => new DecisionLine(d.Number, d.State)).ToListAsync(cancellation),
            MayCorrect = person.Is(Role.Officer),
            Figures = await figures.OfAsync(number, cancellation),
            MayReachTheVault = await vault.MayAskAsync(person, cancellation),
        };
    }

    private async Task<IReadOnlyList<WaitingTask>> WaitingAsync(
        Person person, string number, IReadOnlyDictionary<string, string> units, CancellationToken cancellation)
    {
        var tasks = await ledger.Tasks.AsNoTracking()
            .Where(t => t.CaseNumber == number && t.Status == HumanTaskStatus.Open)
            .OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
        return [.. tasks.Select(t => new WaitingTask(
            t.Id,
            t.Title,
            units.GetValueOrDefault(t.OrganisationId, t.OrganisationId),
            DeadlineLight.Of(t.DueOn, t.DueClause, clock.Today()),
            t.OrganisationId == person.OrganisationId || person.Is(Role.Auditor)))];
    }

    private async Task<IReadOnlyList<BarLine>> BarsAsync(string number, CancellationToken cancellation)
    {
        var bars = await ledger.Bars.AsNoTracking().Where(b => b.CaseNumber == number).OrderBy(b => b.Id).ToListAsync(cancellation);
        return [.. bars.Select(b => new BarLine(
            RestrictionNames.Of(b.Code),
            b.Year is { } year ? $"{year}年度" : $"{Day(b.FirstDay)}至{Day(b.LastDay)}（含首尾两日）",
            b.Clause,
            b.InForce))];
    }

    private static string Day(DateOnly? day) => day is { } known ? Written.Day(known) : "另行确定";
}
