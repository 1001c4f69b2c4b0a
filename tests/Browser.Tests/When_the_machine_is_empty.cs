using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed partial class When_the_machine_is_empty : BrowserTest
{
    private const string Password = "Bamboo-7-River";

    [Test]
    public async Task Should_lead_from_the_printed_link_to_the_dashboard()
    {
        await Page.GotoAsync("/");
        await Assertions.Expect(Page).ToHaveURLAsync(SignIn());
        await Screens.LookAtAsync(Page, "sign-in");

        await Page.GotoAsync(await Host.HeardAsync(Link(), 0));
        await Screens.LookAtAsync(Page, "first-administrator");
        await Page.GetByLabel("新口令", new() { Exact = true }).FillAsync(Password);
        await Page.GetByLabel("再次输入新口令").FillAsync("Bamboo-8-River");
        await Page.GetByRole(AriaRole.Button, new() { Name = "设立账号" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("两次输入的新口令不一致。");
        await Screens.LookAtAsync(Page, "first-administrator-refused");
        await Page.GetByLabel("新口令", new() { Exact = true }).FillAsync(Password);
        await Page.GetByLabel("再次输入新口令").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "设立账号" }).ClickAsync();

        await Page.GetByLabel("账号").FillAsync("system-administrator");
        await Page.GetByLabel("口令").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "系统管理员" })).ToBeVisibleAsync();
        await Screens.LookAtAsync(Page, "start-administrator");

        await Page.GotoAsync("/nowhere");
        await Screens.LookAtAsync(Page, "not-found");
        await Page.GotoAsync("/password");
        await Screens.LookAtAsync(Page, "password");
        await Page.GotoAsync("/hangfire/recurring");
        await Assertions.Expect(Page.Locator("body")).ToContainTextAsync("sweep");
    }

    [Test]
    public async Task Should_lead_the_keyboard_past_the_head()
    {
        await Page.GotoAsync("/sign-in");
        await Assertions.Expect(Page.GetByLabel("账号")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(Page.GetByText("跳到正文")).ToBeFocusedAsync();
    }

    [GeneratedRegex(@"http://\S+/first-administrator\?token=\w+")]
    private static partial Regex Link();

    [GeneratedRegex("/sign-in")]
    private static partial Regex SignIn();
}
