using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Sqlite;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Benchmarks;

/// <summary>A service on a real SQLite file with full durability and the shipped procedures.</summary>
internal sealed class LedgerOffice : IAsyncDisposable, IServiceProvider
{
    private static readonly Actor Clerk = new("office-clerk", "区作风办经办人", "zfb");
    private readonly string folder = Directory.CreateTempSubdirectory("jintan-bench-").FullName;
    private readonly NumberSeriesNames series = new("演");
    private readonly ProcedureLibrary library = new();

    private LedgerOffice()
    {
    }

    public LedgerWriter Writer { get; private set; } = null!;

    public ProcedureRunner Procedures { get; private set; } = null!;

    public static async Task<LedgerOffice> OpenAsync(TimeProvider? clock = null)
    {
        var office = new LedgerOffice();
        await using var ledger = office.Query();
        await ledger.Database.MigrateAsync();
        office.Writer = SqliteLedger.OpenWriter(ledger, office.ConnectionString, clock ?? TimeProvider.System);
        await office.Writer.WriteAsync(Actor.System, Register, CancellationToken.None);
        var catalogue = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly).AddFrom(typeof(LedgerTaskStep).Assembly);
        var shipped = ProcedureFiles.Load(Path.Combine(RepositoryFolder(), "workflows"), catalogue);
        await ProcedurePublication.PublishAsync(office.Writer, [.. shipped, LedgerTaskStep.Compile(catalogue), EngineFlows.FiveActivities], catalogue, office.library, CancellationToken.None);
        office.Procedures = new ProcedureRunner(office.Writer, office.library, office, TaskMoves.Law);
        return office;
    }

    public LedgerDbContext Query()
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        options.UseSqliteLedger(ConnectionString);
        return new LedgerDbContext(options.Options);
    }

    /// <summary>Start to completion in one burst, without anybody: <see cref="EngineFlows.FiveActivities"/>.</summary>
    public Task RunFiveActivitiesAsync() =>
        Procedures.StartAsync(new StartProcedure("five", [], Key(), Clerk), CancellationToken.None);

    /// <summary>The least that a human task can be: an instance, a task in an inbox, a bookmark.</summary>
    public Task StartOneTaskAsync() =>
        Procedures.StartAsync(new StartProcedure(LedgerTaskStep.Definition, [], Key(), Clerk), CancellationToken.None);

    /// <summary>A clue becomes a registered case that waits at its collective study.</summary>
    public Task RegisterAsync() => Procedures.StartAsync(
        new StartProcedure("12-acceptance", new JsonObject { ["clue"] = Clue }, Key(), Clerk), CancellationToken.None);

    public Task CompleteAsync(string task) => Procedures.CompleteAsync(
        new CompleteTask(task, LedgerTaskStep.Done, [], Key(), Clerk), CancellationToken.None);

    /// <summary>Accepts a clue: form, rulings, entries, and the hand-over to the next procedure with its first task.</summary>
    public Task AcceptAsync(string task) => Procedures.CompleteAsync(
        new CompleteTask(task, "Accept", Study, Key(), Clerk), CancellationToken.None);

    public async Task<string[]> OpenTasksAsync(string node)
    {
        await using var ledger = Query();
        return await ledger.Tasks.Where(t => t.Node == node && t.Status == HumanTaskStatus.Open).Select(t => t.Id).ToArrayAsync();
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(NumberSeriesNames) ? series : serviceType == typeof(ProcedureLibrary) ? library : null;

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string ConnectionString => $"Data Source={Path.Combine(folder, "ledger.db")}";

    private static string Clue => new JsonObject
    {
        ["title"] = "信访件逾期未办结", ["channel"] = "art12.item1", ["sender"] = "演示信访局", ["receivedOn"] = "2026-03-02", ["person"] = "Y001",
        ["summary"] = "某信访件应于2026年1月15日前办结，至今未办结，也未说明理由。", ["clause"] = "art7.item1",
        ["beganOn"] = "2026-01-15", ["endedOn"] = "2026-02-20",
    }.ToJsonString();

    private static JsonObject Study => new()
    {
        ["heldOn"] = "2026-03-02", ["members"] = "办公室主任、副主任、科长", ["collective"] = true, ["conflict"] = false,
        ["opinions"] = "一致同意受理。", ["specialRule"] = false,
    };

    public static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jintan.Workflows.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmarks do not run inside the repository.");
        return folder.FullName;
    }

    private static string Key() => Guid.NewGuid().ToString("n");

    private static ValueTask<bool> Register(LedgerTransaction tx)
    {
        foreach (var (id, name) in new[] { ("zfb", "区作风办"), ("ldxz", "区作风建设领导小组"), ("jsj", "演示建设局") })
            tx.Register("organisations", new Organisation { Id = id, Name = name, Code = id, ValidFrom = new(2020, 1, 1), SourceDocument = "演示文件1号" });
        foreach (var (account, body, organisation) in new[]
        {
            ("office-clerk", "OFFICE", "zfb"), ("group-deputy", "LG_RESPONSIBLE", "ldxz"), ("group-head", "LG_PRINCIPAL", "ldxz"), ("unit-leader", "UNIT", "jsj"),
        })
            tx.Register("authorities", new Authority { Account = account, Body = body, OrganisationId = organisation, ValidFrom = new(2020, 1, 1), SourceDocument = "演示文件2号" });
        tx.Register("persons", new RegisteredPerson
        {
            Id = "Y001", Name = "演示人员甲", OrganisationId = "jsj", Post = "一级科员", Category = "civil_servant", Level = "ordinary",
            Party = "none", LeadingPost = false, DistrictManaged = false, ValidFrom = new(2020, 1, 1), SourceDocument = "演示任免1号",
        });
        return new(true);
    }
}
