using System.Text.Json.Nodes;
using Databases;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Procedure.Tests.Bursts;
using Procedure.Tests.Histories;

namespace Procedure.Tests;

/// <summary>A district office on a real database with the shipped procedures and an invented register.</summary>
internal sealed class TestOffice : IAsyncDisposable, IServiceProvider
{
    private readonly EmptyLedger database;
    private readonly NumberSeriesNames series = new("演");
    private readonly ProcedureLibrary library = new();
    private LedgerWriter writer = null!;

    private TestOffice(EmptyLedger database, FakeTimeProvider clock) => (this.database, Clock) = (database, clock);

    public static DateOnly FirstDay { get; } = new(2026, 3, 2);

    public FakeTimeProvider Clock { get; }

    public ProcedureRunner Procedures { get; private set; } = null!;

    public LedgerWriter Writer => writer;

    public TaskDesk Desk => new(writer, TaskMoves.Law);

    /// <param name="day">The day on which the office opens; null: the first.</param>
    public static async Task<TestOffice> OpenAsync(DateOnly? day = null)
    {
        var office = new TestOffice(await TestDatabase.Chosen.CreateAsync(), new FakeTimeProvider(Morning(day ?? FirstDay)));
        await office.StartAsync(office.database.OpenWriter(office.Clock));
        await office.writer.WriteAsync(Actor.System, TestRegister.Fill, CancellationToken.None);
        return office;
    }

    /// <summary>The service stops and starts again on the same file.</summary>
    public async Task RestartAsync()
    {
        await writer.DisposeAsync();
        await StartAsync(database.OpenWriter(Clock));
    }

    /// <summary>The service starts again on a connection that can be made to fail.</summary>
    public async Task<FailingConnection> RestartOnFailingConnectionAsync()
    {
        await writer.DisposeAsync();
        var connection = new FailingConnection(database.Database.Open());
        await using var ledger = Ledger();
        await StartAsync(new LedgerWriter(new FailingDatabase(database.Database, connection), ledger.Model, Clock));
        return connection;
    }

    /// <summary>Adds a small procedure beside the shipped ones, for cases that are registered from now on.</summary>
    /// <param name="nodes">Its activities as JSON, from the first to the last.</param>
    public void Add(string definition, params string[] nodes)
    {
        var activities = new JsonArray([.. nodes.Select(node => JsonNode.Parse(node))]);
        var flow = new JsonObject
        {
            ["definitionId"] = definition,
            ["version"] = 1,
            ["root"] = new JsonObject
            {
                ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = activities,
                ["connections"] = new JsonArray([.. activities.Zip(activities.Skip(1), (from, to) => new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = from!["id"]!.DeepClone(), ["port"] = "Done" },
                    ["target"] = new JsonObject { ["activity"] = to!["id"]!.DeepClone() },
                })]),
            },
        };
        var document = WorkflowDocument.Parse(flow.ToJsonString(), definition);
        library.Add(WorkflowCompiler.Compile(document, new ActivityCatalogue(), WorkflowProfile.Procedure).Workflow, FirstDay);
    }

    public LedgerDbContext Ledger() => database.Query();

    public object? GetService(Type serviceType) =>
        serviceType == typeof(NumberSeriesNames) ? series
        : serviceType == typeof(ProcedureLibrary) ? library
        : null;

    public async Task<string> RegisterAsync(JsonObject? clue = null) => (await Procedures.StartAsync(
        new StartProcedure("12-acceptance", new JsonObject { ["clue"] = (clue ?? Clues.HandedOver()).ToJsonString() }, NewKey(), Officers.Clerk),
        CancellationToken.None)).CaseNumber;

    /// <summary>Starts a procedure from outside by its form.</summary>
    public async Task<string> StartAsync(string definition, string input, JsonObject form, Actor actor) => (await Procedures.StartAsync(
        new StartProcedure(definition, new JsonObject { [input] = form.ToJsonString() }, NewKey(), actor), CancellationToken.None)).CaseNumber;

    /// <summary>The case's only open task.</summary>
    public async Task<HumanTaskRow> WaitingAsync(string caseNumber)
    {
        await using var ledger = Ledger();
        return await ledger.Tasks.SingleAsync(t => t.CaseNumber == caseNumber && t.Status == HumanTaskStatus.Open);
    }

    /// <summary>The nodes at which the case waits, in the order of their names.</summary>
    public async Task<string[]> WaitsAtAsync(string caseNumber)
    {
        await using var ledger = Ledger();
        return [.. await ledger.Tasks.Where(t => t.CaseNumber == caseNumber && t.Status == HumanTaskStatus.Open).Select(t => t.Node).Order().ToListAsync()];
    }

    /// <summary>Completes the open task of a node; where several persons wait at it, that of the person.</summary>
    public async Task CompleteAsync(string caseNumber, string node, string outcome, Actor actor, JsonObject form, string? person = null)
    {
        Assert.That(await WaitsAtAsync(caseNumber), Does.Contain(node));
        await using var ledger = Ledger();
        var task = await ledger.Tasks.SingleAsync(t => t.CaseNumber == caseNumber && t.Status == HumanTaskStatus.Open && t.Node == node
            && (person == null || t.Person == person));
        await Procedures.CompleteAsync(new CompleteTask(task.Id, outcome, form, NewKey(), actor), CancellationToken.None);
    }

    /// <summary>Completes task after task, each by its officer with a form filled in properly.</summary>
    public async Task WalkAsync(string caseNumber, params (string Node, string Outcome, Actor Actor, JsonObject Form)[] steps)
    {
        foreach (var (node, outcome, actor, form) in steps)
        {
            await CompleteAsync(caseNumber, node, outcome, actor, form);
        }
    }

    /// <summary>The law refuses the step: the attempt is on record, and nothing else has changed.</summary>
    public Task<Ruling> RefusedAsync(string caseNumber, string node, string outcome, Actor actor, JsonObject form) =>
        RefusedAsync(caseNumber, () => CompleteAsync(caseNumber, node, outcome, actor, form));

    /// <summary>The law refuses the move: the attempt is on record, and nothing else has changed.</summary>
    public async Task<Ruling> RefusedAsync(string caseNumber, Func<Task> move)
    {
        var (waited, written) = (await WaitsAtAsync(caseNumber), (await HistoryAsync(caseNumber)).Length);
        var refused = (await Assert.ThrowsAsync<RefusedException>(move))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await WaitsAtAsync(caseNumber), Is.EqualTo(waited));
            Assert.That((await HistoryAsync(caseNumber))[written..], Is.EqualTo(new[] { EntryKind.Refused }));
            Assert.That((await EntriesAsync(caseNumber))[^1].Question, Is.Not.Null, "it can be asked again");
        }

        return refused.Ruling;
    }

    /// <summary>From tomorrow, which comes, the register of persons says something else.</summary>
    public async Task RegisterSaysAsync(string person, Action<RegisteredPerson> change)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        await writer.WriteAsync(
            Actor.System,
            tx =>
            {
                var row = tx.PersonToday(person)!;
                var next = new RegisteredPerson
                {
                    Id = row.Id, Name = row.Name, OrganisationId = row.OrganisationId, Post = row.Post, Category = row.Category, Level = row.Level,
                    Party = row.Party, LeadingPost = row.LeadingPost, DistrictManaged = row.DistrictManaged, ValidFrom = tx.Today, SourceDocument = "演示任免9号",
                };
                change(next);
                tx.RegisterNext("persons", next, "id = @p0", person);
                return ValueTask.FromResult(true);
            },
            CancellationToken.None);
    }

    /// <summary>Kinds of the case's entries, in order.</summary>
    public async Task<string[]> HistoryAsync(string caseNumber)
    {
        await using var ledger = Ledger();
        var stream = Streams.Case(caseNumber);
        return [.. await ledger.Entries.Where(e => e.Stream == stream).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync()];
    }

    /// <summary>The case's entries, in order.</summary>
    public async Task<EntryContent[]> EntriesAsync(string caseNumber)
    {
        await using var ledger = Ledger();
        var stream = Streams.Case(caseNumber);
        return [.. (await ledger.Entries.Where(e => e.Stream == stream).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync()).Select(EntryText.Parse)];
    }

    /// <summary>退回: from the open task of a node to an earlier one.</summary>
    public async Task SendBackAsync(string caseNumber, string node, string to, Actor actor, bool isStraight = false)
    {
        await using var ledger = Ledger();
        var task = await ledger.Tasks.SingleAsync(t => t.CaseNumber == caseNumber && t.Status == HumanTaskStatus.Open && t.Node == node);
        await Procedures.SendBackAsync(new SendBack(task.Id, to, "材料不全", NewKey(), actor, isStraight), CancellationToken.None);
    }

    /// <summary>A relation to the person of the case is declared: these officers must keep away.</summary>
    public Task DeclareAsync(params Actor[] officers) => DeclareAsync("Y001", officers);

    public async Task DeclareAsync(string person, params Actor[] officers)
    {
        foreach (var officer in officers)
        {
            await Writer.WriteAsync(
                Actor.System,
                tx =>
                {
                    tx.Register("relations", new Relation
                    {
                        Account = officer.Account, PersonId = person, Kind = "kinship", ValidFrom = new(2026, 1, 1), SourceDocument = "演示申报1号",
                    });
                    tx.PassUpTasksOf(officer.Account);
                    return ValueTask.FromResult(true);
                },
                CancellationToken.None);
        }
    }

    /// <summary>A finished story leaves its ledger: it replays here and now, and for ever from its file.</summary>
    public async Task LeaveHistoryAsync(string name)
    {
        await using var ledger = Ledger();
        var lines = await History.ExportAsync(ledger);
        Assert.That(History.Faults(lines), Is.Empty);
        if (Environment.GetEnvironmentVariable(History.Rewrite) is not null)
        {
            Directory.CreateDirectory(History.Folder);
            await File.WriteAllLinesAsync(Path.Combine(History.Folder, $"{name}.jsonl"), lines);
        }
    }

    public static string NewKey() => Guid.NewGuid().ToString("n");

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await database.DisposeAsync();
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(9, 0), TimeSpan.FromHours(8));

    private async Task StartAsync(LedgerWriter opened)
    {
        writer = opened;
        var catalogue = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly);
        var shipped = ProcedureFiles.Load(Repository.Workflows, catalogue);
        await ProcedurePublication.PublishAsync(writer, shipped, catalogue, library, CancellationToken.None);
        Procedures = new ProcedureRunner(writer, library, this, TaskMoves.Law);
    }
}
