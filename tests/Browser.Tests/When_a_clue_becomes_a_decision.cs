using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The ordinary route in the browser, as the officers walk it: from the clue that came in to the formalities.</summary>
public sealed partial class When_a_clue_becomes_a_decision : DemonstrationTest
{
    private static readonly string Today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");

    [Test]
    public async Task Should_be_done_by_each_office_in_its_turn()
    {
        var clerk = await OfficerAsync("office-clerk");
        await Screens.LookAtAsync(clerk, "inbox");
        var number = await RegisterAsync(clerk);
        Assert.That(Ledger.News(number), Is.EqualTo(new[] { "office-clerk case-registered", "office-clerk verification-checked" }));

        await OpenAsync(clerk, number, "研究是否受理", "art12");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "签收" }).ClickAsync();
        await Type(clerk, ("heldOn", Today), ("members", "主任、副主任、经办人"), ("opinions", "一致同意受理。"));
        await Choose(clerk, ("collective", "true"), ("conflict", "false"), ("specialRule", "false"));
        await ActAsync(clerk, number, "受理", "office-clerk task-claimed", "office-clerk task-completed Accept", "office-clerk acceptance-ruled");
        await Screens.LookAtAsync(clerk, "inbox-after");

        await OpenAsync(clerk, number, "提请启动问责调查", "art13.s1");
        await Type(clerk, ("problem", "信访件逾期未办结"), ("proposedUnit", "区政务服务局（示例）"), ("opinion", "建议启动。"));
        await ActAsync(clerk, number, "报请批准", "office-clerk task-completed Submit");

        var responsible = await OfficerAsync("group-responsible");
        await OpenAsync(responsible, number, "批准启动问责调查", "art13.s1");
        await Type(responsible, ("opinion", "同意启动。"));
        await ActAsync(responsible, number, "同意", "group-responsible task-completed Approve", "group-responsible start-ruled");
        await Screens.LookAtAsync(responsible, "inbox-empty");

        await OpenAsync(clerk, number, "交办", "art13.s3");
        await Choose(clerk, ("mode", "assign"));
        await Type(clerk, ("addressee", "区政务服务局（示例）"), ("requirements", "查清事实和责任。"), ("deadline", Today), ("contact", "经办人"));
        await ActAsync(clerk, number, "交办", "office-clerk task-completed Assign", "office-clerk case-assigned");

        var unit = await OfficerAsync("unit-clerk");
        await OpenAsync(unit, number, "制定调查方案", "art14.p1.s1");
        await Type(unit, ("task", "查明逾期经过"), ("team", "纪检委员、办公室主任"), ("steps", "谈话、调取台账"));
        await Choose(unit, ("conflict", "false"));
        await ActAsync(unit, number, "确定方案", "unit-clerk task-completed Submit");

        await OpenAsync(unit, number, "提交调查报告", "art14.p1.s1");
        await Type(unit, ("firstActOn", Today), ("course", "谈话一次。"), ("facts", "应于一月十五日办结，二月二十日才办结。"));
        await Choose(unit, ("elements", "duty_exists"), ("elements", "time_limit_identified"), ("elements", "not_completed_in_time"), ("elements", "no_justified_reason"));
        await Choose(unit, ("harm", "adverse_influence"), ("factsClear", "true"), ("gravity", "lesser"), ("baseRange", "M1"), ("baseRange", "M2"));
        await Screens.LookAtAsync(unit, "task-report");
        await ActAsync(unit, number, "需要问责", "unit-clerk task-completed Needed", "unit-clerk report-filed", "unit-clerk investigation-recorded");

        await OpenAsync(unit, number, "告知拟作出的问责", "art15.p1");
        await Choose(unit, ("methods", "M2"));
        await Type(unit, ("reasons", "逾期未办结，造成不良影响。"), ("notifiedOn", Today), ("answerBy", Today));
        await ActAsync(unit, number, "已告知本人", "unit-clerk task-completed Notify", "unit-clerk proposal-notified");

        await OpenAsync(unit, number, "听取陈述申辩", "art15.p1");
        await Choose(unit, ("held", "true"), ("recorded", "true"), ("newFacts", "false"), ("points.0.result", "rejected"));
        await Type(unit, ("heldOn", Today), ("points.0.opinion", "当时人手不足"), ("points.0.reason", "不属于正当理由"));
        await Screens.LookAtAsync(unit, "task-hearing");
        await ActAsync(unit, number, "记录在案", "unit-clerk task-completed Submit", "unit-clerk hearing-ruled");

        await OpenAsync(unit, number, "领导班子集体研究", "art15.p2.s1");
        await Choose(unit, ("methods", "M2"));
        await Type(unit, ("heldOn", Today), ("expected", "5"), ("present", "5"), ("vote", "一致同意"), ("text", "经查，信访件逾期未办结。\n决定责令作出书面检查。"));
        await ActAsync(unit, number, "报区作风办", "unit-clerk task-completed Propose", "unit-clerk unit-studied");

        await OpenAsync(clerk, number, "答复处理意见", "art15.p2.s1");
        await Type(clerk, ("opinion", "同意。"), ("repliedOn", Today));
        await ActAsync(clerk, number, "同意", "office-clerk task-completed Agreed", "office-clerk consent-ruled");

        await OpenAsync(unit, number, "作出问责决定", "art17");
        await Type(unit, ("decidedOn", Today), ("effectiveOn", Today), ("signer", "主要负责人"));
        await ActAsync(unit, number, "作出决定", "unit-clerk task-completed Decide", "unit-clerk decision-made", "unit-clerk decision-sealed");

        await OpenAsync(unit, number, "宣布并送达决定", "art17");
        await Type(unit, ("announcedOn", Today), ("place", "会议室"), ("announcedBy", "副局长、纪检委员"));
        await Choose(unit, ("service", "signed"));
        await ActAsync(unit, number, "已宣布送达", "unit-clerk task-completed Submit", "unit-clerk decision-announced", "unit-clerk party-membership-checked");

        await OpenAsync(unit, number, "办理手续", "art19.p1");
        await Type(unit, ("items.0.item", "书面检查归档"), ("items.0.doneOn", Today), ("items.0.proof", "归档回执"));
        await Screens.LookAtAsync(unit, "task-formalities");
        await ActAsync(unit, number, "手续办结", "unit-clerk task-completed Submit", "unit-clerk formalities-completed", "unit-clerk case-closed");
        await Assertions.Expect(unit.GetByText("案件已办结")).ToBeVisibleAsync();

        await unit.GotoAsync($"/cases/{Uri.EscapeDataString(number)}");
        await Assertions.Expect(unit.Locator(".task-facts")).ToContainTextAsync("已办结");
        await Screens.LookAtAsync(unit, "case");
        await unit.GetByRole(AriaRole.Link, new() { NameRegex = DecisionNumber() }).ClickAsync();
        await Assertions.Expect(unit.Locator(".paper")).ToContainTextAsync("决定责令作出书面检查。");
        await Screens.LookAtAsync(unit, "decision");
        await unit.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(unit.Locator("nav").First).ToBeHiddenAsync();
        await Screens.LookAtAsync(unit, "decision-print");
        await unit.EmulateMediaAsync(new() { Media = Media.Screen });
        await unit.GotoAsync("/inbox/done");
        await Screens.LookAtAsync(unit, "done");
        await clerk.GotoAsync("/inbox/started");
        await Screens.LookAtAsync(clerk, "started");
        await clerk.GotoAsync("/cases?q=信访件");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "信访件逾期未办结" })).ToBeVisibleAsync();
        await Screens.LookAtAsync(clerk, "search");

        var auditor = await OfficerAsync("auditor");
        await auditor.GotoAsync("/audit/what-if");
        await auditor.GetByLabel("期限").SelectOptionAsync("investigation");
        await auditor.GetByLabel("天数").FillAsync("1");
        await auditor.GetByRole(AriaRole.Button, new() { Name = "推算" }).Nth(1).ClickAsync();
        await Assertions.Expect(auditor.GetByText("期限：提交调查报告")).ToBeVisibleAsync();
        await Screens.LookAtAsync(auditor, "audit-what-if");
    }

    private static async Task<string> RegisterAsync(IPage clerk)
    {
        await clerk.GetByRole(AriaRole.Link, new() { Name = "登记线索" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Name = "登记线索", Level = 1 })).ToBeVisibleAsync();
        await Screens.LookAtAsync(clerk, "clue");
        await Type(clerk, ("title", "信访件逾期未办结"), ("sender", "区信访局（示例）"), ("receivedOn", Today), ("person", "S1002"));
        await Type(clerk, ("summary", "应于一月十五日前答复，至今未答复。"), ("beganOn", "2026-01-15"), ("endedOn", "2026-02-20"));
        await Choose(clerk, ("channel", "art12.item1"), ("clause", "art7.item1"));
        await clerk.GetByRole(AriaRole.Button, new() { Name = "登记并立案号" }).ClickAsync();
        await Assertions.Expect(clerk.GetByText("线索已登记")).ToBeVisibleAsync();
        await Screens.LookAtAsync(clerk, "case-registered");
        return await clerk.Locator("dd.number").First.InnerTextAsync();
    }

    /// <summary>From the inbox to the page of the task, where the clause that it rests on stands in full.</summary>
    private static async Task OpenAsync(IPage officer, string number, string matter, string clause)
    {
        await officer.GotoAsync("/inbox");
        await officer.Locator("tr", new() { HasText = number }).GetByRole(AriaRole.Link, new() { Name = matter, Exact = true }).ClickAsync();
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Name = matter, Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(officer.Locator($".grounds [id='clause-{clause}']")).ToBeVisibleAsync();
        await Screens.LookAtAsync(officer, $"task-{matter}");
    }

    private static async Task Type(IPage officer, params (string Field, string Text)[] typed)
    {
        foreach (var (field, text) in typed)
        {
            await officer.Locator($"[name=\"{field}\"]").FillAsync(text);
        }
    }

    private static async Task Choose(IPage officer, params (string Field, string Value)[] chosen)
    {
        foreach (var (field, value) in chosen)
        {
            await officer.Locator($"[name=\"{field}\"][value=\"{value}\"]").CheckAsync();
        }
    }

    /// <summary>Hands the form in; the task leaves the inbox, and the ledger says who did what.</summary>
    private async Task ActAsync(IPage officer, string number, string choice, params string[] written)
    {
        var matter = await officer.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await officer.Locator(".task-actions").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        await Assertions.Expect(officer.Locator(".notice-good")).ToContainTextAsync("已办理");
        await Assertions.Expect(officer.Locator("tr", new() { HasText = number }).GetByRole(AriaRole.Link, new() { Name = matter, Exact = true })).ToHaveCountAsync(0);
        Assert.That(Ledger.News(number), Is.EqualTo(written), matter);
    }

    [GeneratedRegex("问决〔")]
    private static partial Regex DecisionNumber();
}
