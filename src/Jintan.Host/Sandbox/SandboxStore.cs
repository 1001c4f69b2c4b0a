using Jintan.Engine.Definitions;
using Jintan.Host.Deadlines;
using Jintan.Host.Demonstration;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jintan.Host.Sandbox;

/// <summary>
/// The host's own services a second time, over an SQLite file of their own: invented register, numbers marked 试, a clock that can be put
/// forward. Whatever runs here cannot reach the real ledger, because it is never given it. Opened when somebody first asks for it.
/// </summary>
/// <param name="registered">What the host's services were made from.</param>
public sealed class SandboxStore(IServiceCollection registered, IServiceProvider host, Database real, IConfiguration configuration, TimeProvider clock)
    : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Database database = new(Database.Sqlite, $"Data Source={FileOf(configuration, real)}", IsDemonstration: false) { IsSandbox = true };
    private readonly SandboxClock ahead = new(clock, FileOf(configuration, real) + ".days");
    private ServiceProvider? services;

    /// <summary>Nothing before somebody has asked for it since the host's start.</summary>
    public IServiceScopeFactory? Opened => services?.GetRequiredService<IServiceScopeFactory>();

    public int DaysAhead => ahead.DaysAhead;

    /// <summary>Held while definitions are put in place and a case is begun with them.</summary>
    internal SemaphoreSlim OneRun { get; } = new(1);

    /// <exception cref="ConflictException">Another host has the file.</exception>
    public async Task<AsyncServiceScope> OpenAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return (services ??= await MakeAsync()).CreateAsyncScope();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Everything invented is gone; the next case begins in an empty ledger at today's date.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await DisposeAsync();
            services = null;
            using (var connection = new SqliteConnection(database.ConnectionString))
            {
                SqliteConnection.ClearPool(connection);
            }

            foreach (var part in (string[])["", "-wal", "-shm"])
            {
                File.Delete(database.File + part);
            }

            ahead.SetBack();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Time passes: what falls due on the way rings.</summary>
    public async Task PutForwardAsync(int days, CancellationToken cancellation)
    {
        ahead.PutForward(days);
        await using var scope = await OpenAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<Sweep>().RunAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<HalfYears>().RunAsync(cancellation);
    }

    public ValueTask DisposeAsync() => services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string FileOf(IConfiguration configuration, Database real) => Path.GetFullPath(
        configuration["Sandbox:File"] ?? (real.IsSqlite ? Path.ChangeExtension(real.File, "sandbox.db") : Path.Combine(real.Folder, "sandbox.db")));

    private async Task<ServiceProvider> MakeAsync()
    {
        var made = Services().BuildServiceProvider();
        try
        {
            database.MakeFolder();
            Take(made.GetRequiredService<SingleHost>());
            await made.PrepareSchemaAsync<LedgerDbContext>();
            await made.PrepareSchemaAsync<PeopleDbContext>();
            await FillAsync(made);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    private static void Take(SingleHost file)
    {
        try
        {
            file.Take();
        }
        catch (StartRefusedException)
        {
            throw new ConflictException(
                "E-SANDBOX-ELSEWHERE", "沙箱正由另一台服务使用。", "请稍后再试，或者请系统管理员用 Sandbox:File 为每台服务各设一个沙箱文件。");
        }
    }

    private ServiceCollection Services()
    {
        ServiceCollection own = [.. registered];
        own.RemoveAll<IHostedService>().RemoveAll<PeopleDbContext>().AddPeopleDbContext(database.Provider);
        own.Replace(ServiceDescriptor.Singleton(this));
        own.Replace(ServiceDescriptor.Singleton(database));
        own.Replace(ServiceDescriptor.Singleton<TimeProvider>(ahead));
        // Both seal forms and cookies with the same keys and write the same log.
        own.Replace(ServiceDescriptor.Singleton(host.GetRequiredService<IDataProtectionProvider>()));
        own.Replace(ServiceDescriptor.Singleton(host.GetRequiredService<ILoggerFactory>()));
        return own;
    }

    /// <summary>The invented district, and its officers by name; none of them has a password.</summary>
    private static async Task FillAsync(ServiceProvider made)
    {
        await using var scope = made.CreateAsyncScope();
        var writer = made.GetRequiredService<LedgerWriter>();
        var people = scope.ServiceProvider.GetRequiredService<PeopleDbContext>();
        if (!await people.Users.AnyAsync())
        {
            await writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    DemonstrationRegister.Fill(tx);
                    return ValueTask.FromResult(true);
                },
                CancellationToken.None);
            people.AddRange(SandboxOfficer.Offices.Select(office => new OfficeAccount
            {
                UserName = office.Account, Title = office.Title, OrganisationId = office.Organisation,
            }));
            await people.SaveChangesAsync();
        }

        var library = made.GetRequiredService<ProcedureLibrary>();
        library.ReadWith(made.GetRequiredService<ActivityCatalogue>());
        await library.TakePublishedAsync(writer, CancellationToken.None);
    }
}
