using System.Globalization;
using Databases;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests.Procedures;

/// <summary>Procedures that begin with an event or a clock: each cause starts one instance, however often and wherever it is told.</summary>
[OnEveryDatabase]
public sealed class When_a_trigger_starts_a_procedure(string database) : LedgerTest(database)
{
    private const string Event = "announced";

    [Test]
    public async Task Should_start_in_the_case_of_the_event()
    {
        var desk = await Open(("begins", [Begins("Elsa.Event", "eventName", Event), Step("heard")]), ("waits", [Correlate, Waits, Step("went-on")]));
        await desk.StartAsync("waits");
        var command = new PublishEvent(ProcedureDesk.Case, Event, null, ProcedureDesk.NewKey(), LedgerFile.Clerk);

        await desk.Runner.PublishAsync(command, CancellationToken.None);
        await desk.Runner.PublishAsync(command, CancellationToken.None);

        var tasks = await desk.OpenTasksAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tasks.Select(t => t.Node), Is.EqualTo(new[] { "heard", "went-on" }));
            Assert.That(tasks.Select(t => t.CaseNumber), Is.All.EqualTo(ProcedureDesk.Case));
            Assert.That(await desk.EntriesAsync(), Has.None.EqualTo(EntryKind.EventUnheard));
        }
    }

    [Test]
    public async Task Should_put_an_event_on_record_that_meets_nobody()
    {
        var desk = await Open(("begins", [Begins("Elsa.Event", "eventName", Event), Step("heard")]));

        await desk.Runner.PublishAsync(
            new PublishEvent(ProcedureDesk.Case, "another", null, ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.InstancesAsync(), Is.Empty);
            Assert.That(await desk.EntriesAsync(), Is.EqualTo(new[] { EntryKind.CaseRegistered, EntryKind.EventUnheard }));
        }
    }

    [Test]
    public async Task Should_be_held_where_its_first_steps_fail()
    {
        var desk = await Open(("begins", [Begins("Elsa.Event", "eventName", Event), Failing("second"), Step("heard")]));
        desk.Breakdown.At = "second";
        await desk.Runner.PublishAsync(
            new PublishEvent(ProcedureDesk.Case, Event, null, ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);
        var before = await desk.InstancesAsync();
        desk.Breakdown.At = null;

        await desk.CompleteAsync(BlockedTask.FormId, BlockedTask.Retry);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(new[] { "begins Faulted" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "heard" }));
        }
    }

    [Test]
    public async Task Should_start_once_an_interval()
    {
        var desk = await Open(("begins", [Begins("Elsa.Timer", "interval", "00:10:00"), Step("rung")]));
        var sweep = new DueSweep(Ledger.Writer, desk.Runner);

        Assert.That(await Started(sweep, TimeSpan.Zero, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), TimeSpan.Zero), Is.EqualTo(new[] { 0, 0, 1, 0 }));
        // What was missed while no host ran is one start.
        Assert.That(await Started(sweep, TimeSpan.FromHours(1), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1)), Is.EqualTo(new[] { 1, 0, 1 }));
        Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "rung", "rung", "rung" }));
    }

    [Test]
    public async Task Should_start_at_each_instant_of_a_cron_expression()
    {
        var desk = await Open(("begins", [Begins("Elsa.Cron", "cronExpression", "0 * * * *"), Step("rung")]));
        var sweep = new DueSweep(Ledger.Writer, desk.Runner);
        var hours = Enumerable.Repeat(TimeSpan.FromHours(1), 3);

        Assert.That(await Started(sweep, [TimeSpan.Zero, .. hours]), Is.EqualTo(new[] { 0, 1, 1, 1 }));
    }

    [Test]
    public async Task Should_start_once_at_an_instant()
    {
        var at = Ledger.Clock.GetUtcNow().AddHours(1).ToString("O", CultureInfo.InvariantCulture);
        var desk = await Open(("begins", [Begins("Elsa.StartAt", "dateTime", at), Step("rung")]));
        var sweep = new DueSweep(Ledger.Writer, desk.Runner);

        Assert.That(
            await Started(sweep, TimeSpan.Zero, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)), Is.EqualTo(new[] { 0, 0, 1, 0 }));
    }

    [Test]
    public async Task Should_start_once_when_two_sweeps_run_at_the_same_time()
    {
        var desk = await Open(("begins", [Begins("Elsa.Timer", "interval", "00:10:00"), Step("rung")]));
        var sweep = new DueSweep(Ledger.Writer, desk.Runner);
        await Task.WhenAll(sweep.RunAsync(CancellationToken.None), sweep.RunAsync(CancellationToken.None));
        Ledger.Clock.Advance(TimeSpan.FromMinutes(10));

        var fired = await Task.WhenAll(sweep.RunAsync(CancellationToken.None), sweep.RunAsync(CancellationToken.None));

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fired.Sum(), Is.EqualTo(1));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "rung" }));
            Assert.That(await ledger.DueItems.CountAsync(item => item.FiredAt == null), Is.EqualTo(1), "the next one");
        }
    }

    private async Task<ProcedureDesk> Open(params (string Id, string[] Nodes)[] flows)
    {
        var desk = new ProcedureDesk(Ledger.Writer, Ledger.Query, flows);
        await desk.RegisterCaseAsync(Ledger.Writer);
        return desk;
    }

    /// <summary>How many instances each sweep has started, after one pause each.</summary>
    private async Task<IReadOnlyList<int>> Started(DueSweep sweep, params IReadOnlyList<TimeSpan> pauses)
    {
        var started = new List<int>();
        foreach (var pause in pauses)
        {
            Ledger.Clock.Advance(pause);
            started.Add(await sweep.RunAsync(CancellationToken.None));
        }

        return started;
    }

    private static string Begins(string type, string input, string value) =>
        $$"""{"id":"begin","type":"{{type}}","customProperties":{"canStartWorkflow":true},"{{input}}":"{{value}}"}""";

    private static string Correlate => $$"""{"id":"correlate","type":"Elsa.Correlate","correlationId":"{{ProcedureDesk.Case}}"}""";

    private static string Waits => $$"""{"id":"event","type":"Elsa.Event","eventName":"{{Event}}"}""";

    private static string Step(string id) => $$"""{"id":"{{id}}","type":"Jintan.WaitingStep"}""";

    private static string Failing(string id) => $$"""{"id":"{{id}}","type":"Jintan.FailingStep"}""";
}
