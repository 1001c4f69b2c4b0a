using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Engine.Definitions;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Audit.Rehearsing;
using Jintan.Host.Setup;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Replay;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Procedure.Tests;

namespace Host.Tests.Audit;

/// <summary>Every case of every finished ledger, by the real engine over the pinned definitions: the same entries come of the same steps.</summary>
public sealed class When_the_histories_are_walked_again
{
    private readonly ProcedureLibrary library = new();
    private ScratchLedger register = null!;

    private static IEnumerable<TestCaseData> Cases =>
        from file in Directory.GetFiles(Path.Combine(Checkout.Folder, "tests", "histories"), "*.jsonl").Order(StringComparer.Ordinal)
        from stream in File.ReadLines(file).Select(line => JsonNode.Parse(line)!).GroupBy(line => line["content"]!["stream"]!.GetValue<string>())
        select new TestCaseData((object)stream.Select(Entry).ToArray()) { TestName = $"{Path.GetFileNameWithoutExtension(file)} {stream.Key}" };

    [OneTimeSetUp]
    public async Task Prepare()
    {
        register = new ScratchLedger(new FakeTimeProvider(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero)));
        await register.Writer.WriteAsync(Actor.System, TestRegister.Fill, CancellationToken.None);
        var catalogue = new ActivityCatalogue().AddFrom(typeof(HumanTask).Assembly);
        await ProcedurePublication.PublishAsync(register.Writer, ProcedureFiles.Load(ProcedureFolder.Shipped, catalogue), catalogue, library, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Close() => await register.DisposeAsync();

    [TestCaseSource(nameof(Cases))]
    public async Task Should_say_again_what_it_said(HistoryEntry[] entries)
    {
        var history = await HistoryAsync(entries);
        if (PathComparison.CountsOtherCases(history))
        {
            // Its figures come from all cases; its rulings are asked again with those of the other histories.
            Assert.That(PathComparison.NotWalked.Sentence, Does.Contain("不单独重走"));
            return;
        }

        var rehearsed = await new Rehearsal(CaseRecomputation.Pinned(history, library)).RunAsync(history, CancellationToken.None);

        // A file of a history holds entries, each with its node; the journal between them is not in it.
        Assert.That(PathComparison.Of(history with { Path = rehearsed.Path }, rehearsed).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Should_stop_where_an_outcome_was_changed()
    {
        var entries = (HistoryEntry[])Cases.Single(one => one.TestName!.StartsWith("ordinary ", StringComparison.Ordinal)).Arguments[0]!;
        HistoryEntry[] changed = [.. entries.Select(e => e with { Content = e.Content.Replace("\"outcome\":\"Approve\"", "\"outcome\":\"Reject\"", StringComparison.Ordinal) })];
        var history = await HistoryAsync(changed);

        var rehearsed = await new Rehearsal(CaseRecomputation.Pinned(history, library)).RunAsync(history, CancellationToken.None);

        Assert.That(changed.Select(e => e.Content), Is.Not.EqualTo(entries.Select(e => e.Content)), "there is something to change");
        Assert.That(PathComparison.Of(history with { Path = rehearsed.Path }, rehearsed).IsSame, Is.False);
    }

    private static HistoryEntry Entry(JsonNode line) => new(CanonicalJson.Write(line["content"]), line["sha256"]!.GetValue<string>(), line["sm3"]!.GetValue<string>());

    private async Task<CaseHistory> HistoryAsync(HistoryEntry[] entries)
    {
        var contents = entries.Select(e => EntryText.Parse(e.Content)).ToArray();
        var number = contents[0].Stream[Streams.Case("").Length..];
        await using var ledger = register.Query();
        return new(
            number, entries, [], [],
            [.. contents.Where(e => e.Kind == "decision-sealed").Select(e => Drawn(e.Particulars!["number"]!.GetValue<string>(), number, e.At)).Prepend(Drawn(number, number, contents[0].At))],
            await ledger.Organisations.AsNoTracking().ToListAsync(), await ledger.Persons.AsNoTracking().ToListAsync(),
            await ledger.Authorities.AsNoTracking().ToListAsync(), [.. Earlier(contents)], [], [], []);
    }

    // The decisions of other cases are not in the file; what the register said of them is.
    private static IEnumerable<EarlierDecision> Earlier(EntryContent[] contents) =>
        from entry in contents.Where(e => e.Kind == "proposal-notified").DistinctBy(e => e.Person)
        from prior in (entry.Learned!["prior"] as JsonArray ?? []).Index()
        select new EarlierDecision(
            new IssuedDecision
            {
                Number = $"{entry.Person} {prior.Index}", PersonId = entry.Person!, Methods = "M1", State = "in_force",
                DecidedOn = DateOnly.Parse($"{prior.Item!["decided_on"]}"), EffectiveOn = DateOnly.Parse($"{prior.Item["effective_on"]}"),
            },
            contents[0].At,
            null);

    private static DrawnNumber Drawn(string number, string caseNumber, DateTime at)
    {
        var parts = number.Split('〔', '〕', '号');
        return new() { Number = number, Series = parts[0], Year = int.Parse(parts[1]), Value = int.Parse(parts[2]), CaseNumber = caseNumber, DrawnAt = at };
    }
}
