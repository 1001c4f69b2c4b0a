using Jintan.Ledger.Deadlines;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>A limit that passes: reminded before, escalated after, each once, however often the sweep runs.</summary>
[Category("Art16")]
public sealed class When_a_limit_has_passed : OfficeTest
{
    [Test]
    public async Task Should_show_the_case_to_the_office_which_did_not_take_part()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        Assert.That(await PartiesAsync(number), Is.EqualTo(new[] { "jsj" }));
        office.Clock.Advance(TimeSpan.FromDays(60));
        await SweepTwiceAsync();
        var entries = await office.EntriesAsync(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await PartiesAsync(number), Is.EqualTo(new[] { "jsj", "zfb" }));
            Assert.That(entries.Select(e => e.Kind).Where(k => k is "reminded" or "overdue"), Is.EqualTo(new[] { "reminded", "overdue" }));
            Assert.That(entries[^1].Particulars!["escalatedTo"]!.GetValue<string>(), Is.EqualTo("zfb"));
        }
    }

    [Test]
    public async Task Should_go_to_the_leading_group_when_the_office_itself_is_late()
    {
        var number = await office.RegisterAsync();
        office.Clock.Advance(TimeSpan.FromDays(60));
        await SweepTwiceAsync();
        Assert.That((await office.EntriesAsync(number))[^1].Particulars!["escalatedTo"]!.GetValue<string>(), Is.EqualTo("ldxz"));
    }

    [Test]
    public async Task Should_leave_a_history_of_bells()
    {
        var number = await office.CaseWaitingAtAsync("formalities");
        office.Clock.Advance(TimeSpan.FromDays(60));
        await SweepTwiceAsync();
        await office.FinishAsync(number);

        await office.LeaveHistoryAsync("late");
        Assert.That(await office.HistoryAsync(number), Is.SupersetOf(new[] { "reminded", "overdue", "case-closed" }));
    }

    private async Task SweepTwiceAsync()
    {
        var sweep = new DueSweep(office.Writer, office.Procedures);
        await sweep.RunAsync(CancellationToken.None);
        await sweep.RunAsync(CancellationToken.None);
    }

    private async Task<List<string>> PartiesAsync(string number)
    {
        await using var ledger = office.Ledger();
        return await ledger.CaseParties.Where(p => p.CaseNumber == number).Select(p => p.OrganisationId).Order().ToListAsync();
    }
}
