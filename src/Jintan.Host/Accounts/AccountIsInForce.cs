using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Accounts;

/// <summary>Nobody signs in with an account whose row has ended or has not begun; those made when the system was set up have none.</summary>
public sealed class AccountIsInForce(LedgerDbContext ledger, TimeProvider clock) : IUserConfirmation<OfficeAccount>
{
    public async Task<bool> IsConfirmedAsync(UserManager<OfficeAccount> manager, OfficeAccount user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var today = clock.Today();
        var rows = ledger.Accounts.AsNoTracking().Where(row => row.Account == user.UserName);
        return await rows.AnyAsync(row => row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today)) || !await rows.AnyAsync();
    }
}
