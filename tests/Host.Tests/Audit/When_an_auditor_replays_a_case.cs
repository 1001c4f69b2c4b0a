using Host.Tests.Officers;
using Jintan.Ledger.Entries;

namespace Host.Tests.Audit;

/// <summary>Any moment of a case: path, waiting step, file, permitted set and bars as they were then; all by plain requests.</summary>
public sealed class When_an_auditor_replays_a_case : RouteTest
{
    [Test]
    public async Task Should_stand_at_the_moment_that_was_chosen()
    {
        var number = await RegisterByInterface();
        foreach (var step in Route.Steps.TakeWhile(step => step.FormId != "announcement"))
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Complete(step, number);
        }

        var entries = await EntriesOf(number);
        // A task opens when the burst is through: the last entry of the same instant.
        long EndOf(EntryContent entry) => entries.Last(e => e.At == entry.At).Sequence;
        var approved = EndOf(entries.First(e => e.Particulars?["formId"]?.ToString() == "start-approval"));

        var auditor = await Officer("auditor");
        var address = $"/audit/cases/{Uri.EscapeDataString(number)}/replay";
        var first = Html(await auditor.Open($"{address}?at={EndOf(entries[0])}"));
        var middle = Html(await auditor.Open($"{address}?at={approved}"));
        var last = Html(await auditor.Open(address));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.QuerySelectorAll(".flow-step-current").Select(s => s.TextContent.Trim()), Is.EqualTo(new[] { "集体研究是否受理" }));
            Assert.That(first.Body!.TextContent, Does.Contain("尚未推定"));
            Assert.That(middle.QuerySelector("svg title")!.TextContent, Does.Contain("启动审批").And.Contain("当前等待："));
            Assert.That(middle.QuerySelectorAll(".flow-line-walked"), Has.Length.GreaterThan(1));
            Assert.That(last.Body!.TextContent, Does.Contain("不得提拔").Or.Contain("取消当年"), "bars are there once decided");
            Assert.That(last.QuerySelector("input[type=range]")!.GetAttribute("value"), Is.EqualTo($"{entries.Count}"));
            Assert.That(last.Body!.TextContent, Does.Contain("尚未导出检查点"), "what cannot be proved is said");
            Assert.That(last.QuerySelectorAll("[style], script:not([src])"), Is.Empty, "nothing that the policy would block");
        }
    }

    [Test]
    public async Task Should_filter_the_timeline()
    {
        var number = await RegisterByInterface();
        await WalkTo("start-approval", number);
        var auditor = await Officer("auditor");
        var address = $"/audit/cases/{Uri.EscapeDataString(number)}";

        var all = Html(await auditor.Open(address));
        var byClause = Html(await auditor.Open($"{address}?clause=art13.s1"));
        var byKind = Html(await auditor.Open($"{address}?kind=task-completed&actor=office-clerk"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.QuerySelectorAll("ol.timeline > li"), Has.Length.EqualTo((await EntriesOf(number)).Count));
            Assert.That(all.Body!.TextContent, Does.Contain("权限登记").And.Contain("变更前").And.Contain("SM3"));
            Assert.That(byClause.QuerySelectorAll("ol.timeline > li").Length, Is.InRange(1, all.QuerySelectorAll("ol.timeline > li").Length - 1));
            Assert.That(byKind.QuerySelectorAll("ol.timeline > li"), Has.Length.EqualTo(2));
        }
    }

    [Test]
    public async Task Should_be_nobody_elses()
    {
        var number = await RegisterByInterface();
        var address = $"/audit/cases/{Uri.EscapeDataString(number)}";

        Assert.That((await (await Officer("office-clerk")).Open(address)).Status, Is.EqualTo(System.Net.HttpStatusCode.Forbidden));
        Assert.That((await (await Officer("auditor")).Open("/audit/cases/no-such-case")).Status, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }
}
