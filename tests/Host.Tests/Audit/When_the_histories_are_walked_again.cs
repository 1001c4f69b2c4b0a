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
using Jintan.Ledger.Registers;
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

    private static string Folder => Path.Combine(Checkout.Folder, "tests", "histories");

    private static IEnumerable<TestCaseData> Cases =>
        from file in Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal)
        from stream in File.ReadLines(file).Select(line => JsonNode.Parse(line)!).GroupBy(line => line["content"]!["stream"]!.GetValue<string>())
        where stream.Key != Streams.Intake
        select new TestCaseData(file, stream.Select(Entry).ToArray()) { TestName = $"{Path.GetFileNameWithoutExtension(file)} {stream.Key}" };

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
    public async Task Should_say_again_what_it_said(string file, HistoryEntry[] entries)
    {
        var history = await HistoryAsync(entries);

        var rehearsed = await new Rehearsal(CaseRecomputation.Pinned(history, library)).RunAsync(history, Counted(file, history), CancellationToken.None);

        // A file of a history holds entries, each with its node; the journal between them is not in it.
        Assert.That(PathComparison.Of(history with { Path = rehearsed.Path }, rehearsed).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Should_stop_where_an_outcome_was_changed()
    {
        var entries = EntriesOf("ordinary ");
        HistoryEntry[] changed = [.. entries.Select(e => e with { Content = e.Content.Replace("\"outcome\":\"Approve\"", "\"outcome\":\"Reject\"", StringComparison.Ordinal) })];
        var history = await HistoryAsync(changed);

        var rehearsed = await new Rehearsal(CaseRecomputation.Pinned(history, library)).RunAsync(history, [], CancellationToken.None);

        Assert.That(changed.Select(e => e.Content), Is.Not.EqualTo(entries.Select(e => e.Content)), "there is something to change");
        Assert.That(PathComparison.Of(history with { Path = rehearsed.Path }, rehearsed).IsSame, Is.False);
    }

    [Test]
    public async Task Should_find_a_figure_that_counts_another_case()
    {
        var history = await HistoryAsync(EntriesOf("half-year case/演坛作报〔2026〕1号"));
        var counted = Counted(Path.Combine(Folder, "half-year.jsonl"), history).Where(e => !e.Stream.EndsWith("案〔2026〕4号", StringComparison.Ordinal)).ToArray();

        var rehearsed = await new Rehearsal(CaseRecomputation.Pinned(history, library)).RunAsync(history, counted, CancellationToken.None);

        Assert.That(PathComparison.Of(history with { Path = rehearsed.Path }, rehearsed).FirstDifference, Does.Contain("第1条记录（report-opened）"));
    }

    [Test]
    public async Task Should_find_a_bell_that_could_not_have_rung()
    {
        HistoryEntry[] early = [.. EntriesOf("late ").Select(e => e with { Content = Early(e.Content) })];
        var history = await HistoryAsync(early);

        var rehearsed = await new Rehearsal(CaseRecomputation.Pinned(history, library)).RunAsync(history, [], CancellationToken.None);

        Assert.That(PathComparison.Of(history with { Path = rehearsed.Path }, rehearsed).FirstDifference, Does.Contain("没有到期的事项"));
    }

    // The lateness of the first task, as if it had been put on record at the registration.
    private static string Early(string content)
    {
        var entry = JsonNode.Parse(content)!;
        if (entry["kind"]!.GetValue<string>() is "reminded" or "overdue")
        {
            entry["at"] = "2026-03-02T01:00:00Z";
        }

        return CanonicalJson.Write(entry);
    }

    private static HistoryEntry[] EntriesOf(string name) =>
        (HistoryEntry[])Cases.First(one => one.TestName!.StartsWith(name, StringComparison.Ordinal)).Arguments[1]!;

    // The file holds all cases of its ledger: those that had been there when the report was opened.
    private static Entry[] Counted(string file, CaseHistory history)
    {
        var opened = EntryText.Parse(history.Entries[0].Content).At;
        return history.ReportedThrough is null ? [] :
        [
            .. from line in File.ReadLines(file).Select(line => Entry(JsonNode.Parse(line)!))
               let content = EntryText.Parse(line.Content)
               where content.At < opened
               select new Entry
               {
                   Stream = content.Stream, Sequence = content.Sequence, At = content.At, LegalDate = content.LegalDate, Actor = content.Actor, Kind = content.Kind,
                   Content = line.Content, Sha256 = Convert.FromHexString(line.Sha256), Sm3 = Convert.FromHexString(line.Sm3),
               },
        ];
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
            await ledger.Organisations.AsNoTracking().ToListAsync(), Persons(await ledger.Persons.AsNoTracking().ToListAsync(), contents),
            await ledger.Authorities.AsNoTracking().ToListAsync(), [.. Earlier(contents)], [], [], []);
    }

    // The register is not in the file; what changed in it during the case is.
    private static List<RegisteredPerson> Persons(List<RegisteredPerson> register, EntryContent[] contents)
    {
        foreach (var changed in contents.Where(e => e.Kind == "person-changed"))
        {
            var (before, now) = (register.FindLast(row => row.Id == changed.Person)!, changed.Learned!["subject"]!);
            before.ValidTo = changed.LegalDate.AddDays(-1);
            register.Add(new()
            {
                Id = before.Id, Name = before.Name, OrganisationId = before.OrganisationId, Post = before.Post, Category = $"{now["category"]}", Level = $"{now["level"]}",
                Party = $"{now["party"]}", LeadingPost = (bool)now["leading_post"]!, DistrictManaged = (bool)now["district_managed"]!, ValidFrom = changed.LegalDate,
                SourceDocument = $"{changed.Particulars!["document"]}",
            });
        }

        return register;
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
