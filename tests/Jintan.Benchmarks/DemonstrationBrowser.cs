using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jintan.Benchmarks;

/// <summary>An officer of a running demonstration host, signed in at a browser of his own.</summary>
internal sealed partial class DemonstrationBrowser : IDisposable
{
    private readonly HttpClient client;

    private DemonstrationBrowser(string address) =>
        client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };

    public static async Task<DemonstrationBrowser> SignInAsync(string address, string account, string password)
    {
        var browser = new DemonstrationBrowser(address);
        var token = Hidden(await browser.OpenAsync("/sign-in"), "__RequestVerificationToken");
        await browser.SubmitAsync("/sign-in", new() { ["account"] = account, ["password"] = password, ["next"] = "/", ["__RequestVerificationToken"] = token });
        return browser;
    }

    public Task<string> OpenAsync(string page) => client.GetStringAsync(page);

    /// <summary>Posts a form. The answer comes once all of it is done and kept.</summary>
    /// <returns>The page that comes after it.</returns>
    public async Task<string> SubmitAsync(string page, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Found
            ? answer.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"{page} answered {answer.StatusCode}.");
    }

    /// <summary>Registers so many clues about the person.</summary>
    public async Task RegisterAsync(string staffNumber, int clues)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, clues), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellation) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/clues") { Content = JsonContent.Create(Clue(number, staffNumber)) };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
            using var answer = await client.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{clues} clues registered over HTTP, 16 clients: {clues / clock.Elapsed.TotalSeconds:F0}/s"));
    }

    /// <summary>Addresses of the tasks on a page of the inbox.</summary>
    public static IEnumerable<string> Tasks(string inbox) => TaskLink().Matches(inbox).Select(link => link.Value).Distinct();

    /// <summary>Value of a hidden field.</summary>
    public static string Hidden(string page, string name)
    {
        var field = HiddenField().Matches(page).FirstOrDefault(match => match.Groups[1].Value == name)
            ?? throw new InvalidOperationException($"The page has no hidden field '{name}'.");
        return WebUtility.HtmlDecode(field.Groups[2].Value);
    }

    public void Dispose() => client.Dispose();

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

    [GeneratedRegex("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("/tasks/[0-9a-f]+\\.[0-9]+")]
    private static partial Regex TaskLink();
}
