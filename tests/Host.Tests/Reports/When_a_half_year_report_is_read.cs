using System.Net;
using AngleSharp.Dom;
using Host.Tests.Officers;
using Jintan.Activities.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Reports;

/// <summary>Article 20: each number of the half-year opens the list of its cases.</summary>
[Category("Art20")]
public sealed class When_a_half_year_report_is_read : RouteTest
{
    [Test]
    public async Task Should_open_the_cases_of_every_number()
    {
        var number = await RegisterByInterface();
        await WalkTo("formalities", number);
        await Complete(Route.Step("formalities"), number);
        var untouched = await RegisterByInterface();
        var report = await ReportAsync(number, untouched);
        // The sign-in of the walk has run out by now.
        var reader = await Host.SignedIn("unit-leader");
        var address = $"/cases/{Uri.EscapeDataString(report)}";
        var lines = Html(await reader.Open(address)).QuerySelectorAll("section[aria-labelledby=figures] li").ToList();
        Assert.That(lines.Select(Name), Does.Contain("线索").And.Contain("问责决定").And.Contain("方式（责令检查）").And.Contain("启动审批（领导小组相关负责人，同意）").And.Contain("申辩意见（部分采纳）"));
        foreach (var line in lines)
        {
            var opened = await reader.Open(line.QuerySelector("a")!.GetAttribute("href")!);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(opened.Status, Is.EqualTo(HttpStatusCode.OK), Name(line));
                Assert.That(Html(opened).QuerySelector("h1")!.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[] { Name(line), line.QuerySelector("a")!.TextContent }));
                Assert.That(opened.Text, Does.Contain(number), Name(line));
            }
        }

        var clues = await reader.Open($"{address}/figures?name=线索");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Single(line => Name(line) == "线索").QuerySelector("a")!.TextContent, Is.EqualTo($"{await Read(ledger => ledger.Cases.CountAsync(one => one.Number != report && one.UnitId == "service-bureau"))}"));
            Assert.That(clues.Text, Does.Match($"未交本单位办理，不能打开：\\s*{untouched}"));
            Assert.That((await reader.Open($"{address}/figures?name=没有的数据")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await (await Officer("town-clerk")).Open($"{address}/figures?name=线索")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    private static string Name(IElement line) => line.TextContent.Trim().Split('　')[0];

    private async Task<string> ReportAsync(params string[] cases)
    {
        var today = Route.Today;
        Host.Clock.SetUtcNow(new DateTimeOffset(today.Month <= 6 ? new(today.Year, 7, 1) : new DateOnly(today.Year + 1, 1, 1), new TimeOnly(8, 0), TimeSpan.FromHours(8)));
        await Host.Services.GetRequiredService<HalfYearCalendar>().RunAsync(CancellationToken.None);
        return await Read(ledger => ledger.Cases.Where(one => one.UnitId == "service-bureau" && !cases.Contains(one.Number)).Select(one => one.Number).SingleAsync());
    }
}
