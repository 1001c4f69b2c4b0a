using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Jintan.Activities.Reports;
using Jintan.Host.People;
using Jintan.Host.Setup;

namespace Jintan.Host.Deadlines;

/// <summary>Hangfire rings the bell; what is due stands in the ledger, so its own storage may be lost at every restart.</summary>
public static class DeadlinesSetup
{
    /// <summary>After this time another host takes what a killed one held: the job at hand, and the lock under which bells are wound.</summary>
    private static readonly TimeSpan KilledFor = TimeSpan.FromMinutes(1);

    private static readonly PostgreSqlStorageOptions PostgreSqlBell = new()
    {
        DistributedLockTimeout = KilledFor, InvisibilityTimeout = KilledFor, UseSlidingInvisibilityTimeout = true,
    };

    public static void AddDeadlines(this WebApplicationBuilder builder)
    {
        var database = Database.From(builder.Configuration);
        builder.Services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseStorage(StorageOf(database)));
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = 1;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        builder.Services.AddScoped<Sweep>().AddScoped<HalfYears>().AddScoped<AccountsOfTheDay>().AddSingleton<HalfYearCalendar>();
    }

    /// <summary>Makes Hangfire's own tables, so that a host needs no right to make any. Beside SQLite it keeps none.</summary>
    public static void PrepareStorage(Database database)
    {
        // A verb has no log, and the log of a host that has ended in this process cannot be asked for.
        Hangfire.Logging.LogProvider.SetCurrentLogProvider(null);
        if (!database.IsSqlite)
        {
            StorageOf(database);
        }
    }

    // On a server all hosts share the storage: the bell rings on one of them.
    private static JobStorage StorageOf(Database database) => database.Provider switch
    {
        Database.PostgreSql => new PostgreSqlStorage(
            new NpgsqlConnectionFactory(database.ConnectionString, PostgreSqlBell), PostgreSqlBell),
        Database.SqlServer => new SqlServerStorage(database.ConnectionString, new SqlServerStorageOptions { SlidingInvisibilityTimeout = KilledFor }),
        _ => new InMemoryStorage(),
    };

    public static void MapDeadlines(this WebApplication app)
    {
        app.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<Sweep>(Sweep.JobId, sweep => sweep.RunAsync(CancellationToken.None), app.Configuration["Deadlines:SweepCron"] ?? Cron.Minutely());
        // 06:00 in Asia/Shanghai, before the offices open.
        app.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<HalfYears>(HalfYears.JobId, years => years.RunAsync(CancellationToken.None), Cron.Daily(22));
        app.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<AccountsOfTheDay>(AccountsOfTheDay.JobId, accounts => accounts.RunAsync(CancellationToken.None), Cron.Hourly());
        // Its own filter (local requests only) gives way to the endpoint's policy.
        app.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            Authorization = [], AppPath = "/", DashboardTitle = "后台作业", DisplayStorageConnectionString = false,
        }).RequireAuthorization(Role.SystemAdministrator);
    }
}
