using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Clues;
using Jintan.Host.Commands;
using Jintan.Host.Publishing;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Host.Tests.Studio;

public sealed class When_the_host_starts_with_other_files : StudioTest
{
    private string folder = "";

    private LedgerWriter Writer => Host.Services.GetRequiredService<LedgerWriter>();

    private ActivityCatalogue Catalogue => Host.Services.GetRequiredService<ActivityCatalogue>();

    private ProcedureLibrary Library => Host.Services.GetRequiredService<ProcedureLibrary>();

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("jintan-drift-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Should_ask_for_review_of_a_new_version_and_publish_nothing()
    {
        var file = await NextVersion();
        await ProcedurePublication.PublishAsync(Writer, [file], Catalogue, Library, CancellationToken.None);
        await ProcedurePublication.PublishAsync(Writer, [file], Catalogue, Library, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(ledger => ledger.ReviewRequests.Select(r => $"{r.Definition} {r.Version} {r.Status}").ToListAsync()), Is.EqualTo(new[] { $"{Shipped} 2 open" }));
            Assert.That(await Read(ledger => ledger.Definitions.CountAsync(d => d.Version == 2)), Is.Zero);
            Assert.That(Library.InEffect(DateOnly.MaxValue).Of(Shipped).Version, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Should_say_which_files_and_versions_do_not_meet()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "new.json"), (await NextVersion()).Document.ToJson().ToJsonString());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Procedures:Folder", folder)]).Build();
        var said = new Lines();
        await new Drift(Host.Services.GetRequiredService<IServiceScopeFactory>(), configuration, said).StartAsync(CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said.All, Has.Some.StartsWith($"{Shipped} version 1 is published but not in the folder"));
            Assert.That(said.All, Has.Some.StartsWith($"{Shipped} version 2 is in the folder of procedures but not published"));
        }
    }

    [Test]
    public async Task Should_learn_from_another_host_what_it_has_published()
    {
        var other = new ProcedureLibrary();
        other.ReadWith(Catalogue);
        await other.TakePublishedAsync(Writer, CancellationToken.None);
        var workflow = await NextVersion();
        var request = await Write(tx => Jintan.Ledger.Publication.Drafts.RequestReview(tx, workflow.Document));
        await Writer.WriteAsync(
            new Actor("designer-2", "designer-2", "office"),
            tx => new ValueTask<DefinitionRow>(Jintan.Ledger.Publication.Reviews.Publish(tx, request.Id, workflow, tx.Today)), CancellationToken.None);
        var started = await new ProcedureRunner(Writer, other, new OtherHost(Host.Services, other), TaskMoves.Law).StartAsync(
            new(EntryPoint.Clue.Procedure, new JsonObject { ["clue"] = Route.Clue.ToJsonString() }, "key", new Actor("office-clerk", "经办人", "office")),
            CancellationToken.None);
        var set = await Read(ledger => ledger.Cases.Where(c => c.Number == started.CaseNumber).Select(c => c.ProcedureSet).SingleAsync());
        Assert.That(ProcedureSet.Parse(set).Of(Shipped).Version, Is.EqualTo(2));
    }

    private async Task<CompiledWorkflow> NextVersion()
    {
        var json = await Read(ledger => ledger.Definitions.Where(d => d.Definition == Shipped).Select(d => d.Json).SingleAsync());
        var definition = JsonNode.Parse(json)!.AsObject();
        definition["version"] = 2;
        return ProcedureFindings.Compile(WorkflowDocument.From(definition, Shipped));
    }

    private sealed class OtherHost(IServiceProvider services, ProcedureLibrary library) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ProcedureLibrary) ? library : services.GetService(serviceType);
    }

    private sealed class Lines : ILogger<Drift>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));
    }
}
