using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests.Procedures;

/// <summary>Small procedures on a real ledger.</summary>
internal sealed class ProcedureDesk : IServiceProvider
{
    public const string Case = "演坛作案〔2026〕1号";

    private static readonly ActivityCatalogue Catalogue = new ActivityCatalogue().AddFrom(typeof(WaitingStep).Assembly);

    private readonly Func<LedgerDbContext> query;
    private readonly ProcedureLibrary library = new();

    /// <param name="flows">Definition id and the nodes of a flow that runs from left to right, each as JSON without version.</param>
    public ProcedureDesk(LedgerWriter writer, Func<LedgerDbContext> query, params (string Id, string[] Nodes)[] flows)
    {
        this.query = query;
        foreach (var (id, nodes) in flows)
        {
            library.Add(Compile(id, nodes), new(2020, 1, 1));
        }

        library.ReadWith(Catalogue);
        Runner = new ProcedureRunner(writer, library, this, NoLaw);
    }

    /// <summary>The Measures do not speak of these procedures.</summary>
    public static LawOfMoves NoLaw { get; } = new((_, _, _) => null, (_, _) => null, (_, _, _) => throw new NotSupportedException());

    public ProcedureRunner Runner { get; }

    public Breakdown Breakdown { get; } = new();

    /// <summary>Registers the case that the procedures work on, pinned to them, and the Office's power over it.</summary>
    public Task RegisterCaseAsync(LedgerWriter writer) => writer.WriteAsync(
        LedgerFile.Clerk,
        tx =>
        {
            tx.Append(tx.BeginCase(Case), new EntryDraft(EntryKind.CaseRegistered));
            tx.Insert(new CaseRow
            {
                Number = Case,
                Title = "演示",
                Subjects = "",
                UnitId = "zfb",
                Status = CaseStatus.Open,
                Procedure = "",
                RegisteredBy = LedgerFile.Clerk.Account,
                RegisteredAt = tx.Now.UtcDateTime,
                ProcedureSet = library.InEffect(tx.Today).ToJson(),
            });
            tx.Insert(new Authority
            {
                Account = LedgerFile.Clerk.Account, Body = "OFFICE", OrganisationId = "zfb", ValidFrom = new(2020, 1, 1), SourceDocument = "演发〔2020〕1号",
            });
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);

    /// <summary>Publishes a version as a host does; other hosts are not told.</summary>
    public Task PublishAsync(LedgerWriter writer, string id, params string[] nodes) =>
        ProcedurePublication.PublishAsync(writer, [Compile(id, nodes)], Catalogue, library, CancellationToken.None);

    public Task StartAsync(string definition) => Runner.StartAsync(
        new StartProcedure(definition, new JsonObject { ["person"] = "Y001" }, NewKey(), LedgerFile.Clerk), CancellationToken.None);

    public async Task CompleteAsync(string node, string outcome = WaitingStep.Done) =>
        await Runner.CompleteAsync(await CompletionAsync(node, outcome), CancellationToken.None);

    public async Task<CompleteTask> CompletionAsync(string node, string outcome) =>
        new((await OpenTasksAsync()).Single(t => t.Node == node).Id, outcome, [], NewKey(), LedgerFile.Clerk);

    /// <summary>Kinds of the case's entries, in order.</summary>
    public async Task<IReadOnlyList<string>> EntriesAsync()
    {
        await using var ledger = query();
        var stream = Streams.Case(Case);
        return await ledger.Entries.Where(e => e.Stream == stream).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync();
    }

    public async Task<IReadOnlyList<HumanTaskRow>> OpenTasksAsync()
    {
        await using var ledger = query();
        return await ledger.Tasks.Where(t => t.Status == HumanTaskStatus.Open).OrderBy(t => t.Node).ToListAsync();
    }

    public async Task<IReadOnlyList<string>> WaitsAtAsync() => [.. (await OpenTasksAsync()).Select(t => t.Node)];

    /// <summary>Definition and how it stands, of every instance, oldest first.</summary>
    public async Task<IReadOnlyList<string>> InstancesAsync()
    {
        await using var ledger = query();
        return await ledger.Instances.OrderBy(i => i.Definition).Select(i => i.Definition + " " + i.SubStatus).ToListAsync();
    }

    public async Task<string> InstanceAsync(string definition)
    {
        await using var ledger = query();
        return await ledger.Instances.Where(i => i.Definition == definition).Select(i => i.Id).SingleAsync();
    }

    public async Task<int> UndeliveredAsync()
    {
        await using var ledger = query();
        return await ledger.Outbox.CountAsync();
    }

    public static string NewKey() => Guid.NewGuid().ToString("n");

    public object? GetService(Type serviceType) => serviceType == typeof(Breakdown) ? Breakdown : null;

    private static CompiledWorkflow Compile(string id, string[] nodes) =>
        WorkflowCompiler.Compile(WorkflowDocument.Parse(Flow(id, nodes), id), Catalogue, WorkflowProfile.Procedure).Workflow;

    private static string Flow(string id, string[] nodes)
    {
        var activities = new JsonArray([.. nodes.Select(Node)]);
        var connections = new JsonArray([.. activities.Zip(activities.Skip(1), (from, to) => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = from!["id"]!.DeepClone(), ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = to!["id"]!.DeepClone() },
        })]);
        return new JsonObject
        {
            ["definitionId"] = id,
            ["version"] = 1,
            ["inputs"] = new JsonArray(new JsonObject { ["name"] = "person", ["type"] = "String" }),
            ["root"] = new JsonObject
            {
                ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = activities, ["connections"] = connections,
            },
        }.ToJsonString();
    }

    private static JsonNode Node(string text)
    {
        var node = JsonNode.Parse(text)!;
        node["version"] = 1;
        foreach (var (name, value) in node.AsObject().Where(p => p.Value is JsonValue && p.Key is not ("id" or "type" or "version")).ToArray())
        {
            node[name] = new JsonObject { ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value!.DeepClone() } };
        }

        return node;
    }
}
