using System.Net;
using Jintan.Ledger.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Officers;

/// <summary>转办 and the overdue report on their pages.</summary>
[Category("Art13")]
public sealed class When_work_is_late_or_given_away : RouteTest
{
    private string number = "";

    [SetUp]
    public async Task WalkToTheUnit()
    {
        number = await RegisterByInterface();
        await WalkTo("investigation-plan", number);
    }

    [Test]
    public async Task Should_be_offered_to_holders_of_the_same_office_only()
    {
        var (path, page) = await OpenTask(Route.Step("investigation-plan"), number);
        Assert.That(
            Html(page).QuerySelectorAll("#reassign-to option").Select(one => one.GetAttribute("value")),
            Is.EqualTo(new[] { "unit-leader" }));
        var answer = await (await Officer("unit-clerk")).Submit(page, $"{path}/reassign", ("to", "unit-leader"), ("reason", "外出学习"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Location, Is.EqualTo("/inbox"), answer.Text);
            Assert.That(await Waiting("unit-leader", number), Is.EqualTo(path));
            Assert.That(await Waiting("unit-clerk", number), Is.Null);
        }
    }

    [TestCase("unit-leader", "", "写明理由")]
    [TestCase("office-clerk", "外出学习", "没有办理此事项的权限")]
    public async Task Should_refuse_without_a_reason_or_without_the_power(string to, string reason, string notice)
    {
        var (path, page) = await OpenTask(Route.Step("investigation-plan"), number);
        var answer = await (await Officer("unit-clerk")).Submit(page, $"{path}/reassign", ("to", to), ("reason", reason));
        Assert.That((answer.Status, answer.Text.Contains(notice, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)), answer.Text);
    }

    [Test]
    public async Task Should_stand_in_the_inbox_and_the_report_of_the_level_above()
    {
        Host.Clock.Advance(TimeSpan.FromDays(60));
        await Host.Services.GetRequiredService<DueSweep>().RunAsync(CancellationToken.None);
        var head = await Officer("office-head");
        using (Assert.EnterMultipleScope())
        {
            var escalated = Html(await head.Open("/inbox")).QuerySelector("section[aria-labelledby=escalated]");
            Assert.That(escalated?.TextContent, Does.Contain("督办：其他单位有1件事项逾期").And.Contain("制定调查方案").And.Contain(number));
            Assert.That((await (await Officer("unit-leader")).Open("/inbox")).Text, Does.Not.Contain("督办"), "what is late there is its own");
            Assert.That((await (await Officer("group-responsible")).Open("/inbox")).Text, Does.Not.Contain("督办"), "it is two levels down");
            Assert.That((await head.Open("/overdue")).Text, Does.Contain(number).And.Contain("逾期"));
        }
    }
}
