using Jintan.Activities.Forms;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Clues;

/// <summary>Staff numbers that a clue may name, with name, unit and post, so that nobody types one blind.</summary>
public sealed class StaffList(LedgerDbContext ledger, OfficeNames names, TimeProvider clock)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<Option>> TodayAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var units = await names.OrganisationsAsync(cancellation);
        var staff = await ledger.Persons.AsNoTracking()
            .Where(p => p.ValidFrom <= today && (p.ValidTo == null || p.ValidTo >= today))
            .OrderBy(p => p.OrganisationId).ThenBy(p => p.Id).Take(Most).ToListAsync(cancellation);
        return [.. staff.Select(p => new Option(p.Id, $"{p.Name}，{units.GetValueOrDefault(p.OrganisationId, p.OrganisationId)}，{p.Post}"))];
    }
}
