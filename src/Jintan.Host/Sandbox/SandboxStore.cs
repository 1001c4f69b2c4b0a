using Jintan.Host.Demonstration;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jintan.Host.Sandbox;

/// <summary>
/// The host's own services a second time, over a database of their own: invented register, numbers marked 试, a clock that can be put
/// forward. Whatever runs here cannot reach the real ledger, because it is never given it. Opened when somebody first asks for it.
/// </summary>
/// <param name="registered">What the host's services were made from.</param>
public sealed class SandboxStore(
    IServiceCollection registered, IServiceProvider host, Database real, IConfiguration configuration, TimeProvider clock) : IAsyncDisposable
{
    public const string NumberPrefix = "试";

    private readonly SemaphoreSlim turn = new(1);
    private readonly SandboxClock ahead = new(clock);
    private readonly Database database = new(Database.Sqlite, $"Data Source={FileOf(configuration, real)}", IsDemonstration: false) { IsSandbox = true };
    private readonly int keptDays = configuration.GetValue("Sandbox:KeptDays", 30);
    private ServiceProvider? services;

    /// <summary>Nothing of it before somebody has asked for it since the host's start.</summary>
    public IServiceScopeFactory? Opened => services?.GetRequiredService<IServiceScopeFactory>();

    public int DaysAhead => ahead.DaysAhead;

    public DateTimeOffset EndsAt => (SandboxAge.Read(AgeFile)?.Since ?? clock.GetUtcNow()).AddDays(keptDays);

    private string AgeFile => database.File + ".age";

    /// <exception cref="ConflictException">Another host on this machine has it.</exception>
    public async Task<AsyncServiceScope> OpenAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (clock.GetUtcNow() > EndsAt)
            {
                await RemoveAsync();
            }

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
            await RemoveAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Time passes: what falls due on the way rings.</summary>
    public async Task PutForwardAsync(int days, CancellationToken cancellation)
    {
        await using var scope = await OpenAsync(cancellation);
        ahead.DaysAhead += days;
        new SandboxAge(SandboxAge.Read(AgeFile)!.Since, ahead.DaysAhead).Write(AgeFile);
        await scope.ServiceProvider.GetRequiredService<Deadlines.Sweep>().RunAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<Deadlines.HalfYears>().RunAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        turn.Dispose();
    }

    private static string FileOf(IConfiguration configuration, Database real) => Path.GetFullPath(
        configuration["Sandbox:File"] ?? (real.IsSqlite ? Path.ChangeExtension(real.File, "sandbox.db") : Path.Combine(real.Folder, "sandbox.db")));

    private async Task<ServiceProvider> MakeAsync()
    {
        var made = Services().BuildServiceProvider();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
            made.GetRequiredService<SingleHost>().Take();
            await made.PrepareSchemaAsync<LedgerDbContext>();
            var age = SandboxAge.Read(AgeFile) ?? new(clock.GetUtcNow(), 0);
            age.Write(AgeFile);
            ahead.DaysAhead = age.DaysAhead;
            await FillAsync(made);
            return made;
        }
        catch (Exception failure)
        {
            await made.DisposeAsync();
            throw failure is StartRefusedException refused
                ? new ConflictException("E-SANDBOX-TAKEN", refused.Message, "请用正在使用沙箱的那个服务，或者以 Sandbox:File 指定另一个文件。")
                : failure;
        }
    }

    // Sealed forms and cookies are read by host and sandbox alike, and both write one log.
    private ServiceCollection Services()
    {
        ServiceCollection own = [.. registered];
        own.RemoveAll<IHostedService>();
        own.Replace(ServiceDescriptor.Singleton(this));
        own.Replace(ServiceDescriptor.Singleton(database));
        own.Replace(ServiceDescriptor.Singleton<TimeProvider>(ahead));
        own.Replace(ServiceDescriptor.Singleton(host.GetRequiredService<IDataProtectionProvider>()));
        own.Replace(ServiceDescriptor.Singleton(host.GetRequiredService<ILoggerFactory>()));
        return own;
    }

    private static async Task FillAsync(ServiceProvider made)
    {
        await using var scope = made.CreateAsyncScope();
        var writer = made.GetRequiredService<LedgerWriter>();
        if (!await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Organisations.AnyAsync())
        {
            await writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    DemonstrationRegister.Fill(tx);
                    foreach (var office in SandboxOfficer.Offices)
                    {
                        tx.Register("accounts", new AccountRow
                        {
                            Account = office.Account, Title = office.Title, OrganisationId = office.Organisation, Roles = Role.Officer,
                            ValidFrom = tx.Today, SourceDocument = "沙箱",
                        });
                    }

                    return ValueTask.FromResult(true);
                },
                CancellationToken.None);
        }

        var library = made.GetRequiredService<ProcedureLibrary>();
        library.ReadWith(made.GetRequiredService<Engine.Definitions.ActivityCatalogue>());
        await library.TakePublishedAsync(writer, CancellationToken.None);
    }

    private async Task RemoveAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
            services = null;
        }

        using (var connection = new SqliteConnection(database.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var part in (string[])["", "-wal", "-shm", ".age"])
        {
            File.Delete(database.File + part);
        }

        ahead.DaysAhead = 0;
    }
}
