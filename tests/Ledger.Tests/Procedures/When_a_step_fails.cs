using Databases;
using Jintan.Ledger;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests.Procedures;

/// <summary>A step that fails where nobody waits for the answer leaves the state before it, an incident, and a task for the Office.</summary>
[OnEveryDatabase]
public sealed class When_a_step_fails(string database) : LedgerTest(database)
{
    private const string Held = "blocked-hand-over";

    private ProcedureDesk desk = null!;
    private DueSweep sweep = null!;

    [SetUp]
    public async Task BreakTheSecondStep()
    {
        desk = new ProcedureDesk(
            Ledger.Writer,
            Ledger.Query,
            ("parent",
            [
                Correlate,
                """{"id":"child","type":"Elsa.ExecuteWorkflow","workflowDefinitionId":"child","waitForCompletion":true}""",
                Step("after"),
            ]),
            ("child", [Failing("first"), Failing("second")]),
            ("own", [Correlate, Step("asked"), Failing("second")]),
            ("timed", [Correlate, Delay, Failing("second"), Step("later")]),
            ("deaf", [Correlate, Event, Failing("second")]),
            ("listening", [Correlate, Event, Step("heard")]),
            ("forked",
            [
                Correlate,
                $$"""
                {"id":"both","type":"Elsa.Parallel","activities":[
                  {"id":"aside","type":"Jintan.WaitingStep","version":1},
                  {"id":"line","type":"Elsa.Sequence","version":1,"activities":[
                    {"id":"delay","type":"Elsa.Delay","version":1},{"id":"second","type":"Jintan.FailingStep","version":1}]}]}
                """,
            ]));
        sweep = new DueSweep(Ledger.Writer, desk.Runner);
        await desk.RegisterCaseAsync(Ledger.Writer);
        desk.Breakdown.At = "second";
    }

    [Test]
    public async Task Should_keep_what_was_done_before_it_and_nothing_of_its_own()
    {
        await desk.StartAsync("parent");

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "child Faulted", "parent Suspended" }));
            Assert.That(await desk.EntriesAsync(), Is.EqualTo(new[] { "case-registered", "first", "procedure-faulted" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { Held }));
            Assert.That(await desk.UndeliveredAsync(), Is.Zero);
            Assert.That(
                await ledger.Journal.Where(line => line.EventName == "Faulted").Select(line => line.ActivityId).ToListAsync(),
                Is.EqualTo(new[] { "second" }));
        }
    }

    [Test]
    public async Task Should_run_again_once_when_the_office_says_so()
    {
        await desk.StartAsync("parent");
        desk.Breakdown.At = null;
        var retry = await desk.CompletionAsync(Held, BlockedTask.Retry);

        await desk.Runner.CompleteAsync(retry, CancellationToken.None);
        await desk.Runner.CompleteAsync(retry, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.EntriesAsync(), Is.EqualTo(new[] { "case-registered", "first", "procedure-faulted", "procedure-retried", "second" }));
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "child Finished", "parent Suspended" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "after" }));
        }
    }

    [Test]
    public async Task Should_stay_as_it_is_when_it_fails_again()
    {
        await desk.StartAsync("parent");

        Assert.That(() => desk.CompleteAsync(Held, BlockedTask.Retry), Throws.TypeOf<ProcedureFaultException>());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.EntriesAsync(), Is.EqualTo(new[] { "case-registered", "first", "procedure-faulted" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { Held }));
        }
    }

    [Test]
    public async Task Should_undo_an_officers_own_deed()
    {
        await desk.StartAsync("own");

        Assert.That(() => desk.CompleteAsync("asked"), Throws.TypeOf<ProcedureFaultException>());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.EntriesAsync(), Is.EqualTo(new[] { "case-registered" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "asked" }));
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "own Suspended" }));
        }
    }

    [Test]
    public async Task Should_be_held_behind_a_timer_and_go_on_from_there()
    {
        await desk.StartAsync("timed");
        Ledger.Clock.Advance(TimeSpan.FromMinutes(2));

        var fired = await sweep.RunAsync(CancellationToken.None);
        var before = await desk.InstancesAsync();
        desk.Breakdown.At = null;
        await desk.CompleteAsync(Held, BlockedTask.Retry);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fired, Is.EqualTo(1));
            Assert.That(before, Is.EqualTo(new[] { "timed Faulted" }));
            Assert.That(await sweep.RunAsync(CancellationToken.None), Is.Zero);
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "later" }));
        }
    }

    [Test]
    public async Task Should_not_keep_an_event_from_those_who_can_hear_it()
    {
        await desk.StartAsync("deaf");
        await desk.StartAsync("listening");

        await desk.Runner.PublishAsync(
            new PublishEvent(ProcedureDesk.Case, "announced", null, ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "deaf Faulted", "listening Suspended" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { Held, "heard" }));
        }
    }

    [Test]
    public async Task Should_hold_what_is_sent_to_the_case_until_it_has_run_again()
    {
        await desk.StartAsync("listening");
        await desk.StartAsync("parent");
        await desk.Runner.PublishAsync(
            new PublishEvent(ProcedureDesk.Case, "announced", null, ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);
        var (waited, undelivered) = (await desk.WaitsAtAsync(), await desk.UndeliveredAsync());
        desk.Breakdown.At = null;

        await desk.CompleteAsync(Held, BlockedTask.Retry);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(waited, Is.EqualTo(new[] { Held }));
            Assert.That(undelivered, Is.EqualTo(1));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "after", "heard" }));
        }
    }

    [Test]
    public async Task Should_keep_the_other_tasks_of_the_procedure_waiting()
    {
        await desk.StartAsync("forked");
        Ledger.Clock.Advance(TimeSpan.FromMinutes(2));
        await sweep.RunAsync(CancellationToken.None);

        Assert.That(
            () => desk.CompleteAsync("aside"),
            Throws.TypeOf<ConflictException>().With.Property(nameof(ConflictException.Code)).EqualTo("E-INSTANCE-FAULTED"));
        desk.Breakdown.At = null;
        await desk.CompleteAsync(Held, BlockedTask.Retry);
        await desk.CompleteAsync("aside");

        Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "forked Finished" }));
    }

    [Test]
    public async Task Should_be_ended_when_it_cannot_be_repaired()
    {
        await desk.StartAsync("parent");

        await desk.Runner.CancelAsync(
            new CancelInstance(await desk.InstanceAsync("child"), "无法修复", ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "child Cancelled", "parent Suspended" }));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "after" }));
            Assert.That(await ledger.Tasks.Where(t => t.Node == Held).Select(t => t.Status).ToListAsync(), Is.EqualTo(new[] { HumanTaskStatus.Cancelled }));
        }
    }

    private static string Correlate => $$"""{"id":"correlate","type":"Elsa.Correlate","correlationId":"{{ProcedureDesk.Case}}"}""";

    private static string Delay => """{"id":"delay","type":"Elsa.Delay"}""";

    private static string Event => """{"id":"event","type":"Elsa.Event","eventName":"announced"}""";

    private static string Step(string id) => $$"""{"id":"{{id}}","type":"Jintan.WaitingStep"}""";

    private static string Failing(string id) => $$"""{"id":"{{id}}","type":"Jintan.FailingStep"}""";
}
