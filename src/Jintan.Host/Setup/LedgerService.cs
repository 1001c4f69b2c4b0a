using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Commands;
using Jintan.Host.Look;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Host.Setup;

/// <summary>The ledger with its one writer, and the procedures that run on it.</summary>
public static class LedgerService
{
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(Database.From(builder.Configuration))
            .AddSingleton<SingleHost>()
            .AddDbContext<LedgerDbContext>((services, options) => services.GetRequiredService<Database>().Ledger.Use(options))
            .AddSingleton(services =>
            {
                using var scope = services.CreateScope();
                var model = scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Model;
                return new LedgerWriter(services.GetRequiredService<Database>().Ledger, model, services.GetRequiredService<TimeProvider>());
            })
            .AddSingleton(services => new NumberSeriesNames(PrefixOf(services.GetRequiredService<Database>(), builder.Configuration)))
            .AddSingleton(new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly))
            .AddSingleton<ProcedureLibrary>()
            .AddSingleton<ProcedureRunner>()
            .AddSingleton(TaskMoves.Law)
            .AddSingleton<TaskDesk>()
            .AddSingleton<DueSweep>();
    }

    /// <summary>Sees to the schema, publishes the shipped procedures, delivers what a stop has left undelivered.</summary>
    /// <exception cref="ProceduresRefusedException">A procedure is invalid or changed under its version: the host does not start.</exception>
    public static async Task PrepareLedgerAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<Database>().MakeFolder();
        app.Services.GetRequiredService<SingleHost>().Take();
        await app.Services.PrepareSchemaAsync<LedgerDbContext>();
        var folder = ProcedureFolder.Find(app.Configuration);
        ProcedureFindings.RequireNone(folder);
        var catalogue = app.Services.GetRequiredService<ActivityCatalogue>();
        await ProcedurePublication.PublishAsync(
            app.Services.GetRequiredService<LedgerWriter>(),
            ProcedureFiles.Load(folder, catalogue),
            catalogue,
            app.Services.GetRequiredService<ProcedureLibrary>(),
            CancellationToken.None);
        ProcedureGuard.RequireLawful(app.Services.GetRequiredService<ProcedureLibrary>(), app.Services.GetRequiredService<TimeProvider>().Today());
        try
        {
            await app.Services.GetRequiredService<ProcedureRunner>().DeliverAllAsync(CancellationToken.None);
        }
        catch (AggregateException failed)
        {
            // Everybody else's cases go on; the sweep tries these again every minute and says so each time.
            app.Logger.LogError(failed, "Some hand-overs that a stop had left could not be delivered.");
        }
    }

    /// <summary>Invented numbers never share a series with real ones.</summary>
    private static string PrefixOf(Database database, IConfiguration configuration) => database switch
    {
        { IsSandbox: true } => "试",
        { IsDemonstration: true } => "演",
        _ => configuration["Numbers:Prefix"] ?? "",
    };
}
