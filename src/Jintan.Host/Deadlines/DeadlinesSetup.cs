using Hangfire;
using Hangfire.PostgreSql;
using Jintan.Activities.Reports;
using Jintan.Host.People;
using Jintan.Host.Setup;

namespace Jintan.Host.Deadlines;

/// <summary>Hangfire rings the bell; what is due stands in the ledger, so its own storage may be lost at every restart.</summary>
public static class DeadlinesSetup
{
    public static void AddDeadlines(this WebApplicationBuilder builder)
    {
        var database = Database.From(builder.Configuration);
        builder.Services.AddHangfire(hangfire => Store(hangfire.UseSimpleAssemblyNameTypeSerializer(), database));
        builder.Services.AddHangfireServer(server => server.WorkerCount = 1);
        builder.Services.AddScoped<Sweep>().AddScoped<HalfYears>().AddSingleton<HalfYearCalendar>();
    }

    // On a server all hosts share the storage: the bell rings on one of them.
    private static void Store(IGlobalConfiguration hangfire, Database database) => _ = database.Provider switch
    {
        Database.PostgreSql => hangfire.UsePostgreSqlStorage(server => server.UseNpgsqlConnection(database.ConnectionString)),
        Database.SqlServer => hangfire.UseSqlServerStorage(database.ConnectionString),
        _ => (IGlobalConfiguration)hangfire.UseInMemoryStorage(),
    };

    public static void MapDeadlines(this WebApplication app)
    {
        app.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<Sweep>(Sweep.JobId, sweep => sweep.RunAsync(CancellationToken.None), Cron.Minutely());
        // 06:00 in Asia/Shanghai, before the offices open.
        app.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<HalfYears>(HalfYears.JobId, years => years.RunAsync(CancellationToken.None), Cron.Daily(22));
        // Its own filter (local requests only) gives way to the endpoint's policy.
        app.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            Authorization = [], AppPath = "/", DashboardTitle = "后台作业", DisplayStorageConnectionString = false,
        }).RequireAuthorization(Role.SystemAdministrator);
    }
}
