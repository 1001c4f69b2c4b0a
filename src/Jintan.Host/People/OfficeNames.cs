using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.People;

/// <summary>What accounts and organisations are called on a page; read once a request, both are few.</summary>
public sealed class OfficeNames(PeopleDbContext people, LedgerDbContext ledger)
{
    private Dictionary<string, string>? titles;
    private Dictionary<string, string>? organisations;

    /// <summary>Title of an account; the account itself once it is gone.</summary>
    public async ValueTask<string> TitleOfAsync(string account, CancellationToken cancellation)
    {
        titles ??= await people.Users.Where(u => u.UserName != null).Select(u => new { Account = u.UserName!, u.Title }).ToDictionaryAsync(u => u.Account, u => u.Title, cancellation);
        return titles.GetValueOrDefault(account, account);
    }

    /// <summary>Newest name of each organisation, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> OrganisationsAsync(CancellationToken cancellation)
    {
        if (organisations is null)
        {
            var rows = await ledger.Organisations.OrderBy(o => o.ValidFrom).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
            organisations = rows.GroupBy(o => o.Id).ToDictionary(o => o.Key, o => o.Last().Name);
        }

        return organisations;
    }
}
