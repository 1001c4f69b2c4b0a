using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.People;

/// <summary>Which offices an account holds today, by the authority register.</summary>
public sealed class Offices(LedgerDbContext ledger, TimeProvider clock)
{
    public IQueryable<Authority> Today(string account)
    {
        var today = clock.Today();
        return ledger.Authorities.AsNoTracking()
            .Where(a => a.Account == account && a.ValidFrom <= today && (a.ValidTo == null || a.ValidTo >= today));
    }

    public Task<bool> HoldsAsync(string account, string body, string organisation, CancellationToken cancellation) =>
        Today(account).AnyAsync(a => a.Body == body && a.OrganisationId == organisation, cancellation);
}
