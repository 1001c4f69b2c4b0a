using System.Security.Cryptography;
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
    /// <summary>Fills an empty demonstration file; a filled one goes on where it was. Does nothing without the word <c>demo</c>.</summary>
    public static async Task SeedDemonstrationAsync(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        if (!database.IsDemonstration)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var password = PasswordOf(database);
        if (!await services.GetRequiredService<PeopleDbContext>().Users.AnyAsync())
        {
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

        app.Lifetime.ApplicationStarted.Register(() => Announce(app, password));
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
    private static string PasswordOf(Database database)
    {
        var file = database.DemonstrationPassword;
        if (!File.Exists(file))
        {
            File.WriteAllText(file, $"Jt{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 10)}7");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return File.ReadAllText(file);
    }

    private static void Announce(WebApplication app, string password)
    {
        Console.WriteLine($"演示地址：{string.Join(' ', app.Urls)}");
        Console.WriteLine($"演示口令（全部账号相同）：{password}");
        foreach (var office in DemonstrationOffice.All)
        {
            Console.WriteLine($"  {office.Account,-24}{office.Title}");
        }
    }
}
