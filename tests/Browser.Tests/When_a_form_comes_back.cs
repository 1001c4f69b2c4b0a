using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What an officer sees when a form is not in order, when the law says no, when a colleague was faster.</summary>
public sealed class When_a_form_comes_back : DemonstrationTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Test]
    public async Task Should_say_why_and_keep_everything_typed()
    {
        var clerk = await OfficerAsync("office-clerk");
        await AcceptanceStudy.OpenAsync(clerk);
        await AcceptanceStudy.FillAsync(clerk, Today.AddDays(1), collective: true);
        await AcceptanceStudy.ActAsync(clerk, "受理");
        await Assertions.Expect(clerk.Locator("#problems")).ToContainTextAsync("研究日期");
        await Screens.LookAtAsync(clerk, "task-problems");

        await clerk.Locator("#problems a").First.ClickAsync();
        await Assertions.Expect(clerk.Locator("#f-heldOn")).ToBeInViewportAsync();
        await AcceptanceStudy.FillAsync(clerk, Today, collective: false);
        await AcceptanceStudy.ActAsync(clerk, "受理");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Name = "本次办理不符合规定" })).ToBeVisibleAsync();
        await Assertions.Expect(clerk.Locator("[name=opinions]")).ToHaveValueAsync("同意受理。");
        await Screens.LookAtAsync(clerk, "task-refused");
    }

    [Test]
    public async Task Should_leave_a_claimed_task_to_its_officer()
    {
        var clerk = await OfficerAsync("office-clerk");
        var head = await OfficerAsync("office-head");
        await AcceptanceStudy.OpenAsync(clerk);
        var address = clerk.Url;
        await head.GotoAsync(address);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "签收" }).ClickAsync();
        await Assertions.Expect(clerk.GetByText("您已签收本事项")).ToBeVisibleAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "签收" }).ClickAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Alert)).ToContainTextAsync("签收");
        await head.GotoAsync(address);
        await Assertions.Expect(head.Locator("[name=opinions]")).ToBeDisabledAsync();
        await Screens.LookAtAsync(head, "task-others");
    }

    [Test]
    public async Task Should_need_no_script()
    {
        await using var context = await Chromium.Browser.NewContextAsync(new() { BaseURL = Host.Address, JavaScriptEnabled = false });
        var clerk = await SignInAsync(await context.NewPageAsync(), "office-clerk");
        await AcceptanceStudy.OpenAsync(clerk);
        await clerk.Locator("[name=opinions]").FillAsync("先记一笔");
        await clerk.Locator("[name=members]").PressAsync("Enter");
        await Assertions.Expect(clerk.Locator(".notice-good")).ToContainTextAsync("已暂存");
        await Assertions.Expect(clerk.Locator("[name=opinions]")).ToHaveValueAsync("先记一笔");
        await AcceptanceStudy.FillAsync(clerk, Today, collective: true);
        await AcceptanceStudy.ActAsync(clerk, "受理");
        await Assertions.Expect(clerk.Locator(".notice-good")).ToContainTextAsync("已办理");
    }

    [Test]
    public async Task Should_be_reached_from_the_list_by_keyboard_alone()
    {
        var clerk = await OfficerAsync("office-clerk");
        await clerk.Keyboard.PressAsync("j");
        await clerk.Keyboard.PressAsync("j");
        await clerk.Keyboard.PressAsync("k");
        await clerk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("研究是否受理");
    }
}
