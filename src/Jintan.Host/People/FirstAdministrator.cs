using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.People;

/// <summary>
/// An empty machine has no account and no default password. The host prints a link that makes the first administrator, good for one
/// account and until the process ends; it is kept nowhere.
/// </summary>
public sealed class FirstAdministrator
{
    public const string Account = "system-administrator";

    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    public string Path => $"/first-administrator?token={token}";

    public static Task<bool> IsNeededAsync(PeopleDbContext people) => people.Users.AllAsync(_ => false);

    public bool Knows(string? given) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(given ?? ""), System.Text.Encoding.UTF8.GetBytes(token));

    public static async Task<IdentityResult> MakeAsync(UserManager<OfficeAccount> accounts, string password)
    {
        var account = new OfficeAccount { UserName = Account, Title = "系统管理员", LockoutEnabled = true };
        var made = await accounts.CreateAsync(account, password);
        return made.Succeeded ? await accounts.AddToRoleAsync(account, Role.SystemAdministrator) : made;
    }
}
