using Databases;
using Jintan.Ledger.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests.Procedures;

/// <summary>Two hundred bookmarks of one instance are resumed at once: none is left behind, none is counted twice.</summary>
[OnEveryDatabase]
public sealed class When_many_resume_one_instance(string database) : LedgerTest(database)
{
    private const int Branches = 200;

    [Test]
    public async Task Should_go_on_after_the_last_of_them()
    {
        var branches = string.Join(',', Enumerable.Range(0, Branches).Select(n => $$"""{"id":"branch{{n}}","type":"Jintan.WaitingStep","version":1}"""));
        var desk = new ProcedureDesk(
            Ledger.Writer,
            Ledger.Query,
            ("wide", [$$"""{"id":"all","type":"Elsa.Parallel","activities":[{{branches}}]}""", """{"id":"after","type":"Jintan.WaitingStep"}"""]));
        await desk.StartAsync("wide");
        var tasks = await desk.OpenTasksAsync();

        await Task.WhenAll(tasks.Select(task => Task.Run(() => desk.Runner.CompleteAsync(
            new CompleteTask(task.Id, WaitingStep.Done, [], ProcedureDesk.NewKey(), LedgerFile.Clerk), CancellationToken.None))));

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tasks, Has.Count.EqualTo(Branches));
            Assert.That(await desk.WaitsAtAsync(), Is.EqualTo(new[] { "after" }));
            Assert.That(await ledger.Instances.Select(i => i.Revision).SingleAsync(), Is.EqualTo(Branches + 1), "one burst for each");
            Assert.That(
                await ledger.Journal.CountAsync(line => line.ActivityId.StartsWith("branch") && line.EventName == "Completed"), Is.EqualTo(Branches));
        }
    }
}
