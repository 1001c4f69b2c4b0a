using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Accounts;

/// <summary>
/// Brings sign-ins into line with the register of accounts. The register is the truth and is confirmed first; this may run again at any time.
/// </summary>
public sealed class AccountDesk(LedgerDbContext ledger, LedgerWriter writer, UserManager<OfficeAccount> accounts, TimeProvider clock)
{
    private const string PasswordIssued = "password-issued";

    private static readonly string Stream = Streams.Register(Registers.RegisterBook.Accounts);

    /// <summary>Every sign-in with its row of today; an account without a row was made when the system was set up, or its row has ended.</summary>
    public async Task<IReadOnlyList<AccountLine>> ReadAsync(CancellationToken cancellation)
    {
        var rows = await RowsToday().ToListAsync(cancellation);
        var made = await accounts.Users.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new AccountLine(row.Account, row.Title, row.Roles, made.Find(user => user.UserName == row.Account)?.PasswordHash is not null, true)),
            .. made.Where(user => rows.TrueForAll(row => row.Account != user.UserName))
                .Select(user => new AccountLine(user.UserName!, user.Title, "", user.PasswordHash is not null, false)),
        ];
    }

    public async Task<bool> LacksSecurityAdministratorAsync() => (await accounts.GetUsersInRoleAsync(Role.SecurityAdministrator)).Count == 0;

    /// <summary>Gives the account the title, organisation and roles of its row of today; sessions under other ones end within a minute.</summary>
    public async Task ApplyAsync(string name, CancellationToken cancellation)
    {
        var row = await RowsToday().SingleOrDefaultAsync(one => one.Account == name, cancellation);
        var account = await accounts.FindByNameAsync(name);
        if (row is null)
        {
            if (account is not null)
            {
                Require(await accounts.UpdateSecurityStampAsync(account));
            }

            return;
        }

        if (account is null)
        {
            account = new OfficeAccount { UserName = name };
            Require(await accounts.CreateAsync(account));
        }

        (account.Title, account.OrganisationId) = (row.Title, row.OrganisationId);
        Require(await accounts.UpdateAsync(account));
        var wanted = row.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var held = await accounts.GetRolesAsync(account);
        Require(await accounts.RemoveFromRolesAsync(account, held.Except(wanted)));
        Require(await accounts.AddToRolesAsync(account, wanted.Except(held)));
        Require(await accounts.UpdateSecurityStampAsync(account));
    }

    /// <summary>Applies what has begun or ended since a row was confirmed; what is in line already stays untouched.</summary>
    public async Task ApplyDueAsync(CancellationToken cancellation)
    {
        var rows = await RowsToday().ToListAsync(cancellation);
        foreach (var row in rows)
        {
            if (await accounts.FindByNameAsync(row.Account) is not { } account || !await IsInLineAsync(account, row))
            {
                await ApplyAsync(row.Account, cancellation);
            }
        }

        var holding = rows.ConvertAll(row => row.Account);
        var today = clock.Today();
        var ended = await ledger.Accounts.AsNoTracking().Where(row => row.ValidTo < today && !holding.Contains(row.Account))
            .Select(row => row.Account).Distinct().ToListAsync(cancellation);
        foreach (var name in ended)
        {
            if (await accounts.FindByNameAsync(name) is { } account && await accounts.GetRolesAsync(account) is { Count: > 0 } held)
            {
                Require(await accounts.RemoveFromRolesAsync(account, held));
                Require(await accounts.UpdateSecurityStampAsync(account));
            }
        }
    }

    /// <returns>A new password, shown once; the old one no longer counts.</returns>
    /// <exception cref="NotFoundException">No row of today has this account.</exception>
    public async Task<string> IssuePasswordAsync(Person administrator, string name, CancellationToken cancellation)
    {
        if (!await RowsToday().AnyAsync(row => row.Account == name, cancellation))
        {
            throw new NotFoundException("没有这个有效账号。");
        }

        await ApplyAsync(name, cancellation);
        return await IssueAsync(administrator, name, cancellation);
    }

    /// <summary>An empty system has one administrator; with the second one begins the rule that every change needs both.</summary>
    /// <exception cref="ConflictException">There is one already.</exception>
    public async Task<string> MakeSecurityAdministratorAsync(Person administrator, CancellationToken cancellation)
    {
        if (!await LacksSecurityAdministratorAsync())
        {
            throw new ConflictException("E-SECURITY-ADMINISTRATOR", "已有安全保密管理员，不能再次设立。", "请在账号登记中提出，由安全保密管理员核对。");
        }

        var account = new OfficeAccount { UserName = Role.SecurityAdministrator, Title = Role.Name(Role.SecurityAdministrator) };
        Require(await accounts.CreateAsync(account));
        Require(await accounts.AddToRoleAsync(account, Role.SecurityAdministrator));
        return await IssueAsync(administrator, account.UserName, cancellation);
    }

    private async Task<bool> IsInLineAsync(OfficeAccount account, AccountRow row) =>
        account.Title == row.Title && account.OrganisationId == row.OrganisationId
        && (await accounts.GetRolesAsync(account)).ToHashSet().SetEquals(row.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> IssueAsync(Person administrator, string name, CancellationToken cancellation)
    {
        var account = (await accounts.FindByNameAsync(name))!;
        var password = NewPassword();
        await writer.WriteAsync(
            administrator.ToActor(),
            tx => ValueTask.FromResult(tx.AppendTo(Stream, new EntryDraft(PasswordIssued) { Particulars = new JsonObject { ["account"] = name } })),
            cancellation);
        Require(await accounts.RemovePasswordAsync(account));
        Require(await accounts.AddPasswordAsync(account, password));
        Require(await accounts.SetLockoutEndDateAsync(account, null));
        return password;
    }

    private static string NewPassword() =>
        $"{RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ", 2)}{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 8)}{RandomNumberGenerator.GetString("23456789", 4)}";

    private IQueryable<AccountRow> RowsToday()
    {
        var today = clock.Today();
        return ledger.Accounts.AsNoTracking().Where(row => row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today)).OrderBy(row => row.Account);
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ConflictException("E-ACCOUNT", string.Concat(result.Errors.Select(error => error.Description)), "请核对账号登记后重试。");
        }
    }
}

/// <summary>An account on the administrator's list.</summary>
/// <param name="HasPassword">Somebody can sign in with it.</param>
/// <param name="IsRegistered">A row of the register holds today.</param>
public sealed record AccountLine(string Account, string Title, string Roles, bool HasPassword, bool IsRegistered);
