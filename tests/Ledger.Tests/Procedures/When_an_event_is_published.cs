using Databases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests.Procedures;

/// <summary>An event moves the instances of its case that wait for it, once, and nobody else.</summary>
[OnEveryDatabase]
public sealed class When_an_event_is_published(string database) : LedgerTest(database)
{
    private ProcedureDesk desk = null!;

    [SetUp]
    public async Task StartTheOneThatWaits()
    {
        desk = new ProcedureDesk(
            Ledger.Writer,
            Ledger.Query,
            ("waiting", [Correlate(ProcedureDesk.Case), """{"id":"event","type":"Elsa.Event","eventName":"announced"}""", Step("heard")]),
            ("elsewhere", [Correlate("演坛作案〔2026〕2号"), """{"id":"event","type":"Elsa.Event","eventName":"announced"}""", Step("overheard")]),
            ("speaking", [Correlate(ProcedureDesk.Case), """{"id":"say","type":"Elsa.PublishEvent","eventName":"announced"}""", Step("said")]));
        await desk.StartAsync("waiting");
        await desk.StartAsync("elsewhere");
    }

    [Test]
    public async Task Should_move_who_waits_for_it_in_the_same_case()
    {
        await desk.StartAsync("speaking");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "heard", "said" }));
            Assert.That(await desk.UndeliveredAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Should_be_heard_once_however_often_it_is_sent_from_outside()
    {
        var command = new PublishEvent(ProcedureDesk.Case, "announced", null, ProcedureDesk.NewKey(), LedgerFile.Clerk);

        await desk.Runner.PublishAsync(command, CancellationToken.None);
        await desk.Runner.PublishAsync(command, CancellationToken.None);

        Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "heard" }));
    }

    [Test]
    public async Task Should_meet_nobody_by_another_name()
    {
        await desk.Runner.PublishAsync(
            new PublishEvent(ProcedureDesk.Case, "Announced", null, ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.WaitsAtAsync(), Is.Empty);
            Assert.That(await ledger.Entries.Select(e => e.Kind).ToListAsync(), Is.EqualTo(new[] { EntryKind.EventUnheard }));
        }
    }

    private static string Correlate(string number) => $$"""{"id":"correlate","type":"Elsa.Correlate","correlationId":"{{number}}"}""";

    private static string Step(string id) => $$"""{"id":"{{id}}","type":"Jintan.WaitingStep"}""";
}
