using System.Text.RegularExpressions;
using Jintan.Host.Commands;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>An auditor finds a case, follows it by the slider, has it recomputed and takes its package away; at a desk and in the hand.</summary>
public sealed partial class When_an_auditor_replays_the_history : DemonstrationTest
{
    [Test]
    public async Task Should_find_follow_recompute_and_take_away()
    {
        var auditor = await OfficerAsync("auditor");
        await auditor.GotoAsync("/audit");
        await auditor.GetByLabel("案号、人员、单位或案由").FillAsync("演坛作案");
        await auditor.Keyboard.PressAsync("Enter");
        await Assertions.Expect(auditor).ToHaveURLAsync(Searched());
        await Assertions.Expect(auditor.Locator(".found")).ToContainTextAsync("共 ");
        await Screens.LookAtAsync(auditor, "audit-search");

        await auditor.Locator("tbody a[href^='/audit/cases/']").First.FocusAsync();
        await auditor.Keyboard.PressAsync("Enter");
        await Assertions.Expect(auditor.Locator("ol.timeline > li").First).ToBeVisibleAsync();
        await Assertions.Expect(auditor.Locator(".task-head")).ToContainTextAsync("检查点");
        await Screens.LookAtAsync(auditor, "audit-timeline");

        var proposal = auditor.Locator("ol.timeline > li").Filter(new() { HasText = "可否提出此处理意见" });
        await proposal.GetByText("可否提出此处理意见").ClickAsync();
        await Assertions.Expect(proposal.GetByText("裁量基准建议")).ToBeVisibleAsync();
        var report = auditor.Locator("ol.timeline > li").Filter(new() { HasText = "提交调查报告：需要问责" });
        await report.GetByText("记录内容").ClickAsync();
        await Assertions.Expect(report.Locator("dd").GetByText("造成不良影响")).ToBeVisibleAsync();
        await Screens.LookAtAsync(auditor, "audit-entries");

        await auditor.GetByRole(AriaRole.Link, new() { Name = "回放", Exact = true }).ClickAsync();
        await Assertions.Expect(auditor.Locator("svg.flow")).ToBeVisibleAsync();
        await Screens.LookAtAsync(auditor, "audit-replay");
        await auditor.GetByLabel("停在第几条记录之后").FocusAsync();
        await auditor.Keyboard.PressAsync("Home");
        await Assertions.Expect(auditor).ToHaveURLAsync(FirstEntry());
        await Assertions.Expect(auditor.Locator("#moment")).ToContainTextAsync("第1条");
        await Assertions.Expect(auditor.GetByLabel("停在第几条记录之后")).ToBeFocusedAsync();
        await auditor.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(auditor.Locator("#moment")).ToContainTextAsync("第2条");
        await auditor.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(auditor.Locator(".slider")).ToBeHiddenAsync();
        await Assertions.Expect(auditor.Locator("svg.flow")).ToBeVisibleAsync();
        await Screens.LookAtAsync(auditor, "audit-replay-printed");
        await auditor.EmulateMediaAsync(new() { Media = Media.Screen });

        await auditor.GetByRole(AriaRole.Link, new() { Name = "重新计算", Exact = true }).ClickAsync();
        await auditor.GetByRole(AriaRole.Button, new() { Name = "重新计算" }).FocusAsync();
        await auditor.Keyboard.PressAsync("Enter");
        await Assertions.Expect(auditor.Locator(".notice-good")).ToContainTextAsync("流程重走一致");
        await Screens.LookAtAsync(auditor, "audit-recompute");

        var package = await auditor.RunAndWaitForDownloadAsync(() => auditor.GetByRole(AriaRole.Link, new() { Name = "下载证据包" }).ClickAsync());
        await using var output = new StringWriter();
        Assert.That(await CommandLine.RunAsync(["ledger", "verify", "--package", await package.PathAsync()], output), Is.Zero, output.ToString());
    }

    [Test]
    public async Task Should_try_another_reading_in_the_background()
    {
        var auditor = await OfficerAsync("auditor");
        await auditor.GotoAsync("/audit/what-if");
        await auditor.GetByLabel("解释").SelectOptionAsync("P04");
        await auditor.GetByRole(AriaRole.Button, new() { Name = "推算" }).First.ClickAsync();

        await Assertions.Expect(auditor.Locator("#result")).ToContainTextAsync("件已办结案件");
        await Screens.LookAtAsync(auditor, "audit-what-if-empty");
    }

    [GeneratedRegex("[?&]q=")]
    private static partial Regex Searched();

    [GeneratedRegex("[?]at=1$")]
    private static partial Regex FirstEntry();
}
