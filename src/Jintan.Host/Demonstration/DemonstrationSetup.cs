using System.Security.Cryptography;
using Hangfire;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Demonstration;

/// <summary>The word <c>demo</c>: an invented district organisation, its accounts under one generated password, cases in flight.</summary>
public static class DemonstrationSetup
{
    private static readonly TimeSpan LongestFilling = TimeSpan.FromMinutes(5);

    /// <summary>Fills an empty demonstration file; a filled one goes on where it was. Of several hosts on one server one fills, the others wait. Does nothing without the word <c>demo</c>.</summary>
    public static async Task SeedDemonstrationAsync(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        if (!database.IsDemonstration)
        {
            return;
        }

        string? password;
        using (var bell = app.Services.GetRequiredService<JobStorage>().GetConnection())
        using (bell.AcquireDistributedLock("demonstration", LongestFilling))
        {
            password = await FillAsync(app.Services, database);
        }

        app.Lifetime.ApplicationStarted.Register(() => Announce(app, password));
    }

    /// <returns>The accounts' password; null where another host has made them.</returns>
    private static async Task<string?> FillAsync(IServiceProvider host, Database database)
    {
        await using var scope = host.CreateAsyncScope();
        var services = scope.ServiceProvider;
        string? password;
        if (await services.GetRequiredService<PeopleDbContext>().Users.AnyAsync())
        {
            password = File.Exists(database.DemonstrationPassword) ? await File.ReadAllTextAsync(database.DemonstrationPassword) : null;
        }
        else
        {
            password = NewPassword(database.DemonstrationPassword);
            await AccountsAsync(services.GetRequiredService<UserManager<OfficeAccount>>(), password);
        }

        if (!await services.GetRequiredService<LedgerDbContext>().Organisations.AnyAsync())
        {
            await services.GetRequiredService<LedgerWriter>().WriteAsync(
                Actor.System,
                tx =>
                {
                    DemonstrationRegister.Fill(tx);
                    return ValueTask.FromResult(true);
                },
                CancellationToken.None);
            await ActivatorUtilities.CreateInstance<DemonstrationCases>(services).MakeAsync(CancellationToken.None);
        }

        return password;
    }

    private static async Task AccountsAsync(UserManager<OfficeAccount> accounts, string password)
    {
        foreach (var office in DemonstrationOffice.All)
        {
            var account = new OfficeAccount { UserName = office.Account, Title = office.Title, OrganisationId = office.Organisation };
            var made = await accounts.CreateAsync(account, password);
            made = made.Succeeded ? await accounts.AddToRoleAsync(account, office.Holds) : made;
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"Account {office.Account}: {string.Concat(made.Errors.Select(e => e.Description))}");
            }
        }
    }

    // Kept beside the file, so that the demonstration can be started again; real accounts never have such a thing.
    private static string NewPassword(string file)
    {
        var password = $"Jt{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 10)}7";
        File.WriteAllText(file, password);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return password;
    }

    private static void Announce(WebApplication app, string? password)
    {
        Console.WriteLine($"演示地址：{string.Join(' ', app.Urls)}");
        Console.WriteLine($"演示口令（全部账号相同）：{password ?? "由最先建立演示数据的服务显示"}");
        foreach (var office in DemonstrationOffice.All)
        {
            Console.WriteLine($"  {office.Account,-24}{office.Title}");
        }
    }
}
