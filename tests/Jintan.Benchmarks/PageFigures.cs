using System.Diagnostics;
using System.Globalization;

namespace Jintan.Benchmarks;

/// <summary>
/// How long an officer waits for a page of a running demonstration host:
/// <c>--pages ADDRESS ACCOUNT PASSWORD STAFF-NUMBER CASES</c> registers so many clues, then times the pages.
/// </summary>
internal static class PageFigures
{
    private const int Looks = 200;

    public static async Task PrintAsync(string address, string account, string password, string staffNumber, int cases)
    {
        using var browser = await DemonstrationBrowser.SignInAsync(address, account, password);
        await browser.RegisterAsync(staffNumber, cases);
        var task = DemonstrationBrowser.Tasks(await browser.OpenAsync("/inbox")).First();
        await TimeAsync(browser, "/inbox");
        await TimeAsync(browser, task);
        await TimeAsync(browser, "/cases?q=" + Uri.EscapeDataString("逾期"));
    }

    private static async Task TimeAsync(DemonstrationBrowser browser, string page)
    {
        var times = new double[Looks];
        for (var i = 0; i < Looks; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await browser.OpenAsync(page);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{page}: p50 {times[Looks / 2]:F1} ms, p99 {times[Looks * 99 / 100]:F1} ms"));
    }
}
