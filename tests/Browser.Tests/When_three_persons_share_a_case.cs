using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// One case, three persons of different levels, from the clue to the archive in the browser: one needs no accountability, one has a part
/// transferred and is decided on late, so that it goes to the level above, one is a leader whose defence is partly adopted.
/// </summary>
public sealed class When_three_persons_share_a_case : CaseTest
{
    private static readonly string[] Plan = ["task=查明逾期经过", "team=纪检委员、办公室主任", "steps=谈话、调取台账", "conflict=false"];

    private static readonly string[] Notice = ["methods=M2", "reasons=逾期未办结，造成不良影响。", $"notifiedOn={Today}", $"answerBy={Today}"];

    // The bell rings often, so that the test need not wait for the next minute.
    protected override string[] Arguments => ["demo", "--Deadlines:SweepCron", "*/5 * * * * *"];

    [Test]
    public async Task Should_go_from_the_clue_to_the_archive()
    {
        await RegisterAsync();
        await DoAsync("office-clerk", "研究是否受理", "受理", $"heldOn={Today}", "members=主任、副主任、经办人", "opinions=一致同意受理。", "collective=true", "conflict=false", "specialRule=false");
        await DoAsync("office-clerk", "提请启动问责调查", "报请批准", "problem=信访件逾期未办结", "proposedUnit=各所在单位", "opinion=建议启动。");
        await DoAsync("group-principal", "批准启动问责调查", "同意", "opinion=同意启动。");
        await DoAsync("office-clerk", "交办", "交办", "mode=assign", "addressee=各所在单位", "requirements=查清事实和责任。", $"deadline={Today}", "contact=经办人");

        await DoAsync("town-clerk", "制定调查方案", "确定方案", Plan);
        await DoAsync("town-clerk", "提交调查报告", "不需要问责", Report);
        await DoAsync("town-clerk", "作出说明", "作出说明", $"issuedOn={Today}", "recipients=本人、区信访局（示例）", "text=经查不需要问责。");

        await DoAsync("unit-clerk", "制定调查方案", "确定方案", Plan);
        await DoAsync("unit-clerk", "提交调查报告", "需要问责", [.. Report, "suspected=true", "suspicionKind=duty_illegality"]);
        await DoAsync("unit-clerk", "移送涉嫌违法线索", "移送", "kind=duty_illegality", "to=CDI", "facts=涉嫌收受礼品。", "reserved=收受礼品的事实", "list=谈话笔录一份", $"sentOn={Today}");
        await DoAsync("unit-clerk", "登记移送回执", "已签收", $"receivedOn={Today}", "signer=收文员");
        await DoAsync("unit-clerk", "告知拟作出的问责", "已告知本人", Notice);
        await DoAsync("unit-clerk", "听取陈述申辩", "记录在案", Hearing("rejected", "不属于正当理由"));
        await DoAsync("unit-clerk", "领导班子集体研究", "报区作风办", "methods=M2", $"heldOn={Today}", "expected=5", "present=5", "vote=一致同意", "text=决定责令作出书面检查。");
        await DoAsync("office-clerk", "答复处理意见", "同意", "opinion=同意。", $"repliedOn={Today}");
        await LookAtWhatIsLateAsync("作出问责决定");
        await DoAsync("unit-clerk", "作出问责决定", "作出决定", Decision);
        await DoAsync("unit-clerk", "宣布并送达决定", "已宣布送达", Announcement);
        await DoAsync("unit-clerk", "办理手续", "手续办结", Formalities);

        await DoAsync("office-clerk", "制定联合调查方案", "确定方案", Plan);
        await DoAsync("office-clerk", "提交联合调查报告", "需要问责", Report);
        await DoAsync("commission-clerk", "区纪委监委签署联合调查报告", "签署", "dissent=false", "opinion=同意报告。", $"signedOn={Today}");
        await DoAsync("department-clerk", "区委组织部签署联合调查报告", "签署", "dissent=false", "opinion=同意报告。", $"signedOn={Today}");
        await DoAsync("office-clerk", "告知拟作出的问责", "已告知本人", Notice);
        await DoAsync("office-clerk", "听取陈述申辩", "记录在案", Hearing("partly_adopted", "补办属实，可以从轻"));
        await DoAsync("office-clerk", "提出问责建议", "送三家会签", "methods=M1", "reasons=申辩部分采纳。", "text=决定给予批评教育。");
        await DoAsync("commission-clerk", "区纪委监委会签问责建议", "会签同意", "opinion=同意。", $"signedOn={Today}");
        await DoAsync("department-clerk", "区委组织部会签问责建议", "会签同意", "opinion=同意。", $"signedOn={Today}");
        await DoAsync("committee-secretary", "区委常委会研究", "同意", $"heldOn={Today}", "minutes=坛常委纪〔示例〕3号", "opinion=同意。");
        await DoAsync("office-clerk", "三家作出问责决定", "作出决定", Decision);
        await DoAsync("office-clerk", "宣布并送达决定", "已宣布送达", Announcement);
        await DoAsync("unit-clerk", "在党的会议上检查", "已检查并报告", "meeting=organisational_life", $"heldOn={Today}", "points=深刻检查", "comments=认识到位", $"reportedOn={Today}");
        await DoAsync("unit-clerk", "办理手续", "手续办结", Formalities);

        var clerk = await AtAsync("office-clerk");
        await clerk.GotoAsync($"/cases/{Uri.EscapeDataString(Number)}");
        await Assertions.Expect(clerk.Locator(".task-facts")).ToContainTextAsync("已办结");
        await Screens.LookAtAsync(clerk, "case-of-three");
        Assert.That(Ledger.News(Number).Count(line => line.EndsWith(" decision-sealed", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    private async Task RegisterAsync()
    {
        var clerk = await AtAsync("office-clerk");
        await clerk.GotoAsync("/clues/new");
        await FillAsync(
            clerk, "title=信访件逾期未办结", "sender=区信访局（示例）", $"receivedOn={Today}", "person=S1002", "others.0.person=T2002", "summary=应于一月十五日前答复，至今未答复。",
            "beganOn=2026-01-15", "endedOn=2026-02-20", "channel=art12.item1", "clause=art7.item1");
        await clerk.Locator($"[name=\"_rows\"][value^=\"others\"]").ClickAsync();
        await FillAsync(clerk, "others.1.person=S1003");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "登记并立案号" }).ClickAsync();
        await Assertions.Expect(clerk.GetByText("线索已登记")).ToBeVisibleAsync();
        Number = await clerk.Locator("dd.number").First.InnerTextAsync();
    }

    /// <summary>The limit passes; the level above finds the task in its inbox, and in the report.</summary>
    private async Task LookAtWhatIsLateAsync(string matter)
    {
        Ledger.LetTheLimitPass(Number, matter);
        var head = await AtAsync("office-head");
        await head.GotoAsync("/inbox");
        await head.WaitForFunctionAsync(
            "async number => (await (await fetch('/inbox')).text()).includes('督办') && (await (await fetch('/overdue')).text()).includes(number)",
            Number, new() { PollingInterval = 1000, Timeout = 60_000 });
        await head.GotoAsync("/inbox");
        await Assertions.Expect(head.Locator("section[aria-labelledby=escalated] tr", new() { HasText = Number })).ToContainTextAsync(matter);
        await Screens.LookAtAsync(head, "inbox-escalated");
        await head.GotoAsync("/overdue");
        await Assertions.Expect(head.Locator("tr", new() { HasText = Number })).ToContainTextAsync(matter);
        await Screens.LookAtAsync(head, "overdue-rows");
    }
}
