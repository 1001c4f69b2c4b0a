using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Article 11, item 5: an earlier decision, also one on paper from before the system, makes the next one heavier.</summary>
[Category("Art11")]
public sealed class When_conduct_recurs
{
    private TestOffice office = null!;

    [SetUp]
    public async Task Open()
    {
        office = await TestOffice.OpenAsync();
        await office.Writer.WriteAsync(Actor.System, tx =>
        {
            tx.Register("decisions", new IssuedDecision
            {
                Number = "演建问决〔2025〕3号", PersonId = "Y001", Methods = "M3", DecidedOn = new(2025, 10, 8), EffectiveOn = new(2025, 10, 8),
                State = "in_force", SourceDocument = "演建问决〔2025〕3号（纸质）",
            });
            return ValueTask.FromResult(true);
        }, CancellationToken.None);
    }

    [TearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public async Task Should_refuse_the_lightest_method_of_the_range()
    {
        var number = await office.CaseWaitingAtAsync("notice");
        Assert.That(
            await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod("M3")), Says.No(Refusal.Art11Ignored));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-aggravation-ignored");
    }

    [Test]
    public async Task Should_be_decided_heavier()
    {
        var number = await office.CaseWaitingAtAsync("notice");
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("recurrence");
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Decisions.Where(d => d.CaseNumber == number).Select(d => d.Methods).SingleAsync(), Is.EqualTo("M4"));
    }
}
