using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// Article 16, second sentence, from the finding to the archive in the browser: what the unit has found itself turns out to need another post for the
/// person, so that the Office studies collectively before the unit goes on. It is a case of its own: only what nobody else has brought in is simplified.
/// </summary>
public sealed class When_a_simplified_case_is_escalated : CaseTest
{
    private const string Text = "经查，该同志承办的窗口件逾期未办结，情节较重，决定调整其职务。";

    private static readonly string[] Serious =
    [
        .. Report.Where(answer => !answer.StartsWith("gravity", StringComparison.Ordinal) && !answer.StartsWith("baseRange", StringComparison.Ordinal)),
        "gravity=serious", "baseRange=M4", "baseRange=M5", "need=M5b",
    ];

    [Test]
    public async Task Should_go_by_the_office_and_come_back_to_the_unit()
    {
        var unit = await AtAsync("unit-clerk");
        await unit.GotoAsync("/self-found/new");
        await FillAsync(
            unit, "title=窗口件逾期未办结", "person=S1002", "summary=自查台账发现一件窗口件逾期未办结。", "clause=art7.item1", "beganOn=2026-01-15", "endedOn=2026-02-20",
            $"foundOn={Today}", "selfFound=true", "howFound=月度自查台账第三页", "authority=干部管理权限规定", "factsClear=true", "specialRule=false");
        await unit.GetByRole(AriaRole.Button, new() { Name = "登记并立案号" }).ClickAsync();
        await Assertions.Expect(unit.Locator(".notice-good")).ToContainTextAsync("已登记");
        Number = await unit.Locator("dd.number").First.InnerTextAsync();

        await DoAsync("unit-clerk", "直接调查", "转报区作风办", Serious);
        await DoAsync("unit-clerk", "转报区作风办", "转报", "need=M5b", "reason=情节较重，需调整职务。", $"text={Text}");

        var office = await AtAsync("office-clerk");
        await office.GotoAsync("/inbox");
        await office.Locator("tr", new() { HasText = Number }).GetByRole(AriaRole.Link, new() { Name = "集体研究转报事项", Exact = true }).ClickAsync();
        await Assertions.Expect(office.Locator(".task-history")).ToContainTextAsync("核对转报依据");
        await Screens.LookAtAsync(office, "task-escalated");
        await DoAsync("office-clerk", "集体研究转报事项", "同意", $"heldOn={Today}", "members=主任、副主任、经办人", "collective=true", "conflict=false", "opinion=同意。");

        await DoAsync("unit-clerk", "告知拟作出的问责", "已告知本人", "methods=M5b", "reasons=逾期未办结，情节较重。", $"notifiedOn={Today}", $"answerBy={Today}");
        await DoAsync("unit-clerk", "听取陈述申辩", "记录在案", Hearing("rejected", "不属于正当理由"));
        await DoAsync(
            "unit-clerk", "领导班子集体研究（简化程序）", "按此作出决定", "methods=M5b", $"heldOn={Today}", "expected=5", "present=5", "vote=一致同意", $"text={Text}");
        await DoAsync("unit-clerk", "作出问责决定", "作出决定", Decision);
        await DoAsync("unit-clerk", "宣布并送达决定", "已宣布送达", Announcement);
        await DoAsync("unit-clerk", "办理手续", "手续办结", Formalities);

        await unit.GotoAsync($"/cases/{Uri.EscapeDataString(Number)}");
        await Assertions.Expect(unit.Locator(".task-facts")).ToContainTextAsync("已办结");
        await Screens.LookAtAsync(unit, "case-escalated");
        Assert.That(Ledger.News(Number), Has.Some.EndsWith(" escalation-consent-ruled").And.Some.EndsWith(" decision-sealed"));
    }
}
