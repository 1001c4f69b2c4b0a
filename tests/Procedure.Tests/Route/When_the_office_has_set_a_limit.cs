using System.Globalization;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>A limit behind 及时 that the Office has registered goes before the days that the definition was drawn with, by its dates; it stays local policy.</summary>
[Category("Art12")]
public sealed class When_the_office_has_set_a_limit : OfficeTest
{
    [TestCase("2026-03-02", null, "2026-03-04"), TestCase("2026-03-03", null, "2026-03-09")]
    [TestCase("2026-01-01", "2026-03-02", "2026-03-04"), TestCase("2026-01-01", "2026-03-01", "2026-03-09")]
    public async Task Should_count_by_it_while_it_holds(string from, string? through, string last)
    {
        await RegisterAsync("acceptance-study", from, through);
        var task = await office.WaitingAsync(await office.RegisterAsync());
        Assert.That((task.DueOn, task.DueClause), Is.EqualTo(((DateOnly?)DateOnly.Parse(last, CultureInfo.InvariantCulture), (string?)null)));
    }

    [Test]
    public async Task Should_leave_what_was_waiting_before_it_and_other_steps_alone()
    {
        var before = await office.RegisterAsync();
        await RegisterAsync("office-consent", "2026-03-02", null);
        await RegisterAsync("acceptance-study", "2026-03-02", null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await office.WaitingAsync(before)).DueOn, Is.EqualTo(new DateOnly(2026, 3, 9)));
            await office.CompleteAsync(before, "study", "Accept", Officers.Clerk, Answers.Study);
            Assert.That((await office.WaitingAsync(before)).DueOn, Is.EqualTo(new DateOnly(2026, 3, 9)), "five working days, by the definition");
        }
    }

    [Test]
    [Category("Art19")]
    public async Task Should_never_touch_the_month_of_the_measures()
    {
        foreach (var limit in PolicyLimits.All)
        {
            await RegisterAsync(limit.Id, "2026-03-02", null);
        }

        var number = await office.CaseWaitingAtAsync("formalities");
        var task = await office.WaitingAsync(number);
        Assert.That((task.DueOn, task.DueClause), Is.EqualTo(((DateOnly?)new DateOnly(2026, 4, 2), "art19.p1")));
    }

    private Task RegisterAsync(string limit, string from, string? through) => office.Writer.WriteAsync(
        Actor.System,
        tx =>
        {
            tx.Register("law-settings", new LawSetting
            {
                Setting = $"limits/{limit}",
                Value = $$"""{"limit":"{{limit}}","amount":2,"unit":"days"}""",
                ValidFrom = DateOnly.Parse(from, CultureInfo.InvariantCulture),
                ValidTo = through is null ? null : DateOnly.Parse(through, CultureInfo.InvariantCulture),
                SourceDocument = "演示文件9号",
            });
            return ValueTask.FromResult(true);
        },
        CancellationToken.None);
}
