using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jintan.Benchmarks;

/// <summary>
/// How long an officer waits for a page of a running demonstration host:
/// <c>--pages ADDRESS ACCOUNT PASSWORD STAFF-NUMBER CASES</c> registers clues until there are that many, then times the pages.
/// </summary>
internal static partial class PageFigures
{
    private const int Looks = 200;

    public static async Task PrintAsync(string address, string account, string password, string staffNumber, int cases)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        await SignInAsync(browser, account, password);
        await RegisterAsync(browser, staffNumber, cases);
        var inbox = await browser.GetStringAsync("/inbox");
        var task = TaskLink().Match(inbox).Value;
        await TimeAsync(browser, "/inbox");
        await TimeAsync(browser, task);
        await TimeAsync(browser, "/cases?q=" + Uri.EscapeDataString("逾期"));
    }

    private static async Task SignInAsync(HttpClient browser, string account, string password)
    {
        var token = Token().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["account"] = account, ["password"] = password, ["next"] = "/", ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
        });
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task RegisterAsync(HttpClient browser, string staffNumber, int cases)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, cases), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellation) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/clues") { Content = JsonContent.Create(Clue(number, staffNumber)) };
            request.Headers.Add("Idempotency-Key", $"page-figures-{number}");
            using var answer = await browser.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} clues registered over HTTP, 16 clients: {cases / clock.Elapsed.TotalSeconds:F0}/s"));
    }

    private static JsonObject Clue(int number, string staffNumber) => new()
    {
        ["title"] = $"信访件逾期未办结{number}",
        ["channel"] = "art12.item1",
        ["sender"] = "示例信访局",
        ["receivedOn"] = "2026-03-02",
        ["person"] = staffNumber,
        ["summary"] = "某信访件逾期未办结，也未说明理由。",
        ["clause"] = "art7.item1",
        ["beganOn"] = "2026-01-15",
        ["endedOn"] = "2026-02-20",
    };

    private static async Task TimeAsync(HttpClient browser, string page)
    {
        var times = new double[Looks];
        for (var i = 0; i < Looks; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await browser.GetStringAsync(page);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{page}: p50 {times[Looks / 2]:F1} ms, p99 {times[Looks * 99 / 100]:F1} ms"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/tasks/[0-9a-f]+\\.[0-9]+")]
    private static partial Regex TaskLink();
}
