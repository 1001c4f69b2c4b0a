using Databases;
using Jintan.Ledger;
using Jintan.Ledger.Procedures;

namespace Ledger.Tests.Procedures;

/// <summary>16 waits for 16e, a case for its tracks: the child is started and its end is told through the outbox.</summary>
[TestFixtureSource(nameof(Fixtures))]
public sealed class When_a_procedure_waits_for_another(string database, string activity) : LedgerTest(database)
{
    private static readonly IEnumerable<TestFixtureData> Fixtures =
        from name in TestDatabase.Names from activity in new[] { "ExecuteWorkflow", "DispatchWorkflow" } select new TestFixtureData(name, activity);

    private ProcedureDesk desk = null!;

    [SetUp]
    public async Task StartBoth()
    {
        desk = new ProcedureDesk(
            Ledger.Writer,
            Ledger.Query,
            ("parent",
            [
                $$"""{"id":"child","type":"Elsa.{{activity}}","workflowDefinitionId":"child","waitForCompletion":true}""",
                """{"id":"after","type":"Jintan.WaitingStep"}""",
            ]),
            ("child", ["""{"id":"inside","type":"Jintan.WaitingStep"}"""]));
        await desk.StartAsync("parent");
    }

    [Test]
    public async Task Should_wait_at_the_childs_task_about_the_same_person()
    {
        var task = (await desk.OpenTasksAsync()).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(task.Node, Is.EqualTo("inside"));
            Assert.That(task.Definition, Is.EqualTo("child"));
            Assert.That(task.Person, Is.EqualTo("Y001"));
            Assert.That(await desk.UndeliveredAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Should_go_on_when_the_child_has_ended()
    {
        await desk.CompleteAsync("inside");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "after" }));
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "child Finished", "parent Suspended" }));
            Assert.That(await desk.UndeliveredAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Should_take_the_child_with_it_when_it_is_cancelled()
    {
        await desk.Runner.CancelAsync(
            new CancelInstance(await desk.InstanceAsync("parent"), "重复立案", ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await desk.WaitsAtAsync(), Is.Empty);
            Assert.That(await desk.InstancesAsync(), Is.EqualTo(new[] { "child Cancelled", "parent Cancelled" }));
            Assert.That(await desk.UndeliveredAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Should_not_be_cancelled_twice()
    {
        var parent = await desk.InstanceAsync("parent");
        await desk.Runner.CancelAsync(new CancelInstance(parent, "重复立案", ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None);

        Assert.That(
            async () => await desk.Runner.CancelAsync(new CancelInstance(parent, "再次", ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None),
            Throws.TypeOf<ConflictException>().With.Property(nameof(ConflictException.Code)).EqualTo("E-INSTANCE-DONE"));
    }
}
