using Jintan.Host.Deadlines;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Commands;

/// <summary><c>migrate</c>: brings the schema of the configured database up to this program, once for all hosts.</summary>
public static class MigrateCommand
{
    public static async Task<int> RunAsync(string[] settings, TextWriter output)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddDefaults([]);
        // What is done is told in words; the driver's attempts to read a list that is not there yet are no news.
        builder.Logging.ClearProviders();
        builder.AddLedger();
        builder.AddPeople();
        await using var app = builder.Build();
        app.Services.GetRequiredService<Database>().MakeFolder();
        await app.Services.GetRequiredService<SingleHost>().TakeInTurnAsync(output);
        await using var scope = app.Services.CreateAsyncScope();
        await MigrateAsync(scope.ServiceProvider.GetRequiredService<LedgerDbContext>(), output);
        await MigrateAsync(scope.ServiceProvider.GetRequiredService<PeopleDbContext>(), output);
        DeadlinesSetup.PrepareStorage(app.Services.GetRequiredService<Database>());
        return 0;
    }

    private static async Task MigrateAsync(DbContext context, TextWriter output)
    {
        var pending = (await context.Database.GetPendingMigrationsAsync()).ToArray();
        await context.Database.MigrateAsync();
        foreach (var migration in pending)
        {
            await output.WriteLineAsync($"applied {migration}");
        }

        await output.WriteLineAsync($"{context.GetType().Name}: {(pending.Length == 0 ? "nothing to do" : "up to date")}");
    }
}
