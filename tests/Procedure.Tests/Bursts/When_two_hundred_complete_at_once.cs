using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Bursts;

/// <summary>Many officers press the button in the same moment; every completion lands, each once.</summary>
public sealed class When_two_hundred_complete_at_once
{
    private const int Cases = 200;

    [Test]
    public async Task Should_land_every_completion_exactly_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, Cases).Select(_ => office.RegisterAsync()));
        await using var before = office.Ledger();
        var tasks = await before.Tasks.Select(t => t.Id).ToListAsync();

        var answers = await Task.WhenAll(tasks.Select(id => office.Procedures.CompleteAsync(
            new CompleteTask(id, "Accept", Answers.Study, TestOffice.NewKey(), Officers.Clerk), CancellationToken.None)));

        await using var after = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Distinct().Count(), Is.EqualTo(Cases));
            Assert.That(await after.Tasks.CountAsync(t => t.Node == "study" && t.Status == HumanTaskStatus.Completed), Is.EqualTo(Cases));
            Assert.That(await after.Tasks.CountAsync(t => t.Node == "study" && t.Status != HumanTaskStatus.Completed), Is.Zero);
            Assert.That(await after.Tasks.CountAsync(t => t.Node == "request-start" && t.Status == HumanTaskStatus.Open), Is.EqualTo(Cases));
            Assert.That(await after.Instances.CountAsync(i => i.Definition == "12-acceptance" && i.Status == "Finished"), Is.EqualTo(Cases));
            Assert.That(await after.Outbox.CountAsync(), Is.Zero);
            Assert.That(await after.Entries.CountAsync(e => e.Kind == "task-completed"), Is.EqualTo(Cases));
            Assert.That(
                await after.Numbers.Select(n => n.Value).OrderBy(v => v).ToListAsync(), Is.EqualTo(Enumerable.Range(1, Cases)));
        }
    }
}
