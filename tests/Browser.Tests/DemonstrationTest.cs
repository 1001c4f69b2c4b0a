using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A host with the demonstration's organisation, and its officers at their own machines.</summary>
public abstract partial class DemonstrationTest : BrowserTest
{
    protected override string[] Arguments => ["demo"];

    protected async Task<IPage> OfficerAsync(string account) => await SignInAsync(await NewPersonAsync(), account);

    protected async Task<IPage> SignInAsync(IPage page, string account)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("账号").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(await Host.HeardAsync(PrintedPassword(), 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToBeVisibleAsync();
        return page;
    }

    [GeneratedRegex("演示口令.*：(\\S+)")]
    private static partial Regex PrintedPassword();
}
