using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The pages of accounts, registers, the sealed vault and of going back, at a desk and in the hand.</summary>
public sealed class When_registers_are_kept : DemonstrationTest
{
    [Test]
    public async Task Should_set_a_limit_by_two_persons()
    {
        var clerk = await OfficerAsync("office-clerk");
        await clerk.GotoAsync("/registers");
        await Screens.LookAtAsync(clerk, "registers");
        await clerk.GotoAsync("/registers/guidance/new");
        await Screens.LookAtAsync(clerk, "register-guidance");
        await clerk.GotoAsync("/registers/limits/new");
        await clerk.Locator("[name=limit]").SelectOptionAsync("announcement");
        await clerk.Locator("[name=amount]").FillAsync("3");
        await clerk.Locator("[name=unit][value=working_days]").CheckAsync();
        await clerk.Locator("[name=validFrom]").FillAsync("2026-01-01");
        await clerk.Locator("[name=sourceDocument]").FillAsync("坛作办〔2026〕3号");
        await Screens.LookAtAsync(clerk, "register-limit");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "提交核对" }).ClickAsync();
        await Assertions.Expect(clerk.Locator(".notice-good")).ToContainTextAsync("待另一人核对");

        var head = await OfficerAsync("office-head");
        await head.GotoAsync("/registers");
        await head.GetByRole(AriaRole.Link, new() { Name = "内部期限（“及时”的天数）" }).Last.ClickAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Heading, new() { Name = "核对登记变更", Level = 1 })).ToBeVisibleAsync();
        await Screens.LookAtAsync(head, "register-change");
        await head.GetByRole(AriaRole.Button, new() { Name = "核对无误，确认生效" }).ClickAsync();
        await head.WaitForURLAsync("**/registers?decided=true");
        await head.GotoAsync("/registers/limits");
        await Assertions.Expect(head.Locator("tbody")).ToContainTextAsync("坛作办〔2026〕3号");
        await Screens.LookAtAsync(head, "register-limits");

        var administrator = await OfficerAsync("system-administrator");
        await administrator.GotoAsync("/accounts");
        await Screens.LookAtAsync(administrator, "accounts");
    }

    [Test]
    public async Task Should_take_earlier_decisions_from_a_file()
    {
        const string Header = "决定文号,被问责人工号,问责方式,决定日期,生效日期,现在的状态,依据文件\r\n";
        var clerk = await OfficerAsync("office-clerk");
        await clerk.GotoAsync("/registers/decisions");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "从文件登记" }).ClickAsync();
        await SendAsync(clerk, Header + "坛政服问决〔2025〕7号,S1002,训诫,2025-12-01,2025/12/1,有效,原件存档案室\r\n");
        await Assertions.Expect(clerk.Locator("tbody")).ToContainTextAsync("可填：批评教育");
        await Screens.LookAtAsync(clerk, "register-file");
        await SendAsync(clerk, Header + "坛政服问决〔2025〕7号,S1002,诫勉,2025-12-01,2025/12/1,有效,原件存档案室\r\n");
        await Assertions.Expect(clerk.Locator(".notice-good")).ToContainTextAsync("待另一人核对");

        var head = await OfficerAsync("office-head");
        await head.GotoAsync("/registers");
        await head.GetByRole(AriaRole.Link, new() { Name = "既往问责决定" }).Last.ClickAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Heading, new() { Name = "核对登记变更", Level = 1 })).ToBeVisibleAsync();
        await Screens.LookAtAsync(head, "register-file-change");
        await head.GetByRole(AriaRole.Button, new() { Name = "核对无误，确认生效" }).ClickAsync();
        await head.WaitForURLAsync("**/registers?decided=true");
        await head.GotoAsync("/registers/decisions");
        await Assertions.Expect(head.Locator("tbody")).ToContainTextAsync("坛政服问决〔2025〕7号");

        static async Task SendAsync(IPage officer, string text)
        {
            await officer.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "earlier.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
            await officer.GetByRole(AriaRole.Button, new() { Name = "检查并提交核对" }).ClickAsync();
        }
    }

    [Test]
    public async Task Should_seal_an_informant_and_open_the_envelope_once()
    {
        var clerk = await OfficerAsync("office-clerk");
        await clerk.GotoAsync("/inbox");
        await clerk.Locator("td a.number").First.ClickAsync();
        await clerk.GetByRole(AriaRole.Link, new() { Name = "举报人（密封）" }).ClickAsync();
        await clerk.Locator("[name=name]").FillAsync("某举报人");
        await clerk.Locator("[name=realName][value=true]").CheckAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "封存", Exact = true }).ClickAsync();
        await clerk.Locator("[name=purpose]").FillAsync("回复实名举报人");
        await Screens.LookAtAsync(clerk, "vault-sealed");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "申请查看" }).ClickAsync();
        await clerk.WaitForURLAsync("**/vault");

        var custodian = await OfficerAsync("security-administrator");
        await custodian.GotoAsync("/vault");
        await Screens.LookAtAsync(custodian, "vault-requests");
        await custodian.GetByRole(AriaRole.Button, new() { Name = "同意查看一次" }).ClickAsync();
        await Assertions.Expect(custodian.GetByRole(AriaRole.Button, new() { Name = "同意查看一次" })).ToHaveCountAsync(0);

        await clerk.GotoAsync("/vault");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "查看（仅此一次）" }).ClickAsync();
        await Assertions.Expect(clerk.Locator(".pairs")).ToContainTextAsync("某举报人");
        await Screens.LookAtAsync(clerk, "vault-look");
    }

    [Test]
    public async Task Should_send_a_task_back_with_a_reason()
    {
        var clerk = await OfficerAsync("office-clerk");
        await clerk.GotoAsync("/inbox");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" }).ClickAsync();
        await clerk.GetByText("退回前面的环节").ClickAsync();
        await clerk.Locator("[name=node]").SelectOptionAsync("unit-study");
        await clerk.Locator("#back-reason").FillAsync("会议纪要缺少表决情况");
        await Screens.LookAtAsync(clerk, "task-back");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "退回所选环节" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" })).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Should_come_straight_back_when_only_papers_were_missing()
    {
        var clerk = await OfficerAsync("office-clerk");
        await clerk.GotoAsync("/inbox");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" }).ClickAsync();
        var number = await clerk.Locator(".crumb .number").InnerTextAsync();
        await clerk.GetByText("退回前面的环节").ClickAsync();
        await clerk.Locator("[name=node]").SelectOptionAsync("notice");
        await clerk.Locator("[name=then]").SelectOptionAsync("straight");
        await clerk.Locator("#back-reason").FillAsync("缺少陈述申辩笔录");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "退回所选环节" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Alert)).ToContainTextAsync("须就全部材料重新作出");
        await Assertions.Expect(clerk.Locator("#back-reason")).ToBeVisibleAsync();
        await Screens.LookAtAsync(clerk, "task-not-straight-back");
        await clerk.Locator("[name=node]").SelectOptionAsync("hearing");
        await Screens.LookAtAsync(clerk, "task-straight-back");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "退回所选环节" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" })).ToHaveCountAsync(0);

        var unit = await OfficerAsync("town-clerk");
        await unit.GotoAsync("/inbox");
        await unit.Locator("tr", new() { HasText = number }).GetByRole(AriaRole.Link, new() { Name = "听取陈述申辩" }).ClickAsync();
        await unit.Locator("[type=file]").SetInputFilesAsync(new FilePayload { Name = "陈述申辩笔录.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n"u8.ToArray() });
        await unit.GetByRole(AriaRole.Button, new() { Name = "记录在案" }).ClickAsync();
        await Assertions.Expect(unit.Locator(".notice-good")).ToContainTextAsync("已办理");

        await clerk.GotoAsync("/inbox");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" }).ClickAsync();
        await Assertions.Expect(clerk.Locator(".task-history")).ToContainTextAsync("只补附件，原办理继续有效");
        await Screens.LookAtAsync(clerk, "task-came-straight-back");
    }

    [Test]
    public async Task Should_give_a_task_to_a_colleague_and_look_at_what_is_late()
    {
        var clerk = await OfficerAsync("office-clerk");
        await clerk.GotoAsync("/inbox");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" }).ClickAsync();
        await clerk.Locator("summary:has-text('转办')").ClickAsync();
        await clerk.Locator("#reassign-to").SelectOptionAsync("office-head");
        await clerk.Locator("#reassign-reason").FillAsync("经办人出差，由主任办理");
        await Screens.LookAtAsync(clerk, "task-reassign");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "转办给所选人员" }).ClickAsync();

        var head = await OfficerAsync("office-head");
        await head.GotoAsync("/inbox");
        await Assertions.Expect(head.GetByRole(AriaRole.Link, new() { Name = "答复处理意见" })).ToBeVisibleAsync();
        await head.GotoAsync("/overdue");
        await Screens.LookAtAsync(head, "overdue");
        await head.GotoAsync("/registers/voided-numbers/new");
        await Screens.LookAtAsync(head, "register-voided-number");
    }
}
