using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Officers;
using Host.Tests.Visiting;

namespace Host.Tests.Killing;

/// <summary>
/// A client that takes one case after another to the archive and never knows when its host will be gone. What it has sent and not had
/// answered, it sends again as it was.
/// </summary>
internal sealed partial class CaseDriver(string name, OrdinaryRoute route, IReadOnlyDictionary<string, Dictionary<string, string>> signIns)
{
    private readonly ConcurrentQueue<string> acknowledged = [];
    private int registered;
    private int step;
    private string? caseNumber;
    private Sent? unanswered;

    /// <summary>Keys of all operations that the host has answered for.</summary>
    public IReadOnlyCollection<string> Acknowledged => acknowledged;

    /// <summary>Key of the operation that was under way when the host was killed; null: none.</summary>
    public string? Unanswered => unanswered?.Key;

    /// <summary>Every office signs in once.</summary>
    public static async Task<CaseDriver[]> SignInAsync(int drivers, OrdinaryRoute route, HttpClient http, string password)
    {
        var cookies = new Dictionary<string, Dictionary<string, string>>();
        foreach (var account in route.Steps.Select(step => step.Account).Distinct())
        {
            var visitor = new Visitor(http);
            Assert.That((await visitor.SignIn(account, password)).Status, Is.EqualTo(HttpStatusCode.Found));
            cookies[account] = visitor.Cookies;
        }

        return [.. Enumerable.Range(1, drivers).Select(n =>
            new CaseDriver($"driver-{n}", route, cookies.ToDictionary(c => c.Key, c => new Dictionary<string, string>(c.Value))))];
    }

    /// <summary>Goes on until the host is killed or the driver is stopped.</summary>
    /// <param name="connection">Closed at the end.</param>
    /// <param name="isKilled">True from the kill on: a connection that breaks then is the experiment itself.</param>
    /// <param name="sending">Told just before an operation is sent.</param>
    /// <param name="onlyFinish">Finish the case at hand and register no other.</param>
    public async Task DriveAsync(HttpClient connection, Func<bool> isKilled, Action? sending = null, bool onlyFinish = false, CancellationToken stop = default)
    {
        using var http = connection;
        try
        {
            while (!stop.IsCancellationRequested && (unanswered is not null || caseNumber is not null || !onlyFinish))
            {
                unanswered ??= caseNumber is null ? NewClue() : await NextFormAsync(http, caseNumber);
                sending?.Invoke();
                await SendAsync(http, unanswered);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException && isKilled())
        {
            // The experiment itself; what it leaves behind is looked at after the restart.
        }
    }

    private Visitor At(HttpClient http, string account) => new(http) { Cookies = signIns[account] };

    private Sent NewClue()
    {
        registered++;
        return new($"{name}-clue-{registered}", "office-clerk", "/api/clues", []);
    }

    private async Task<Sent> NextFormAsync(HttpClient http, string number)
    {
        var next = route.Steps[step];
        var officer = At(http, next.Account);
        var page = await officer.Open($"/cases/{Uri.EscapeDataString(number)}");
        var link = TaskLink().Match(page.Body);
        Assert.That(link.Success, Is.True, $"{number} waits for {next.Account} at {next.FormId}:\n{page.Text}");
        var path = link.Groups[1].Value;
        var form = (await officer.Open(path)).Form(path);
        var typed = next.Typed.Select(t => KeyValuePair.Create(t.Name, t.Value)).ToList();
        return new(
            form.Single(f => f.Key == "_key").Value, next.Account, path, [.. form.Where(f => typed.TrueForAll(t => t.Key != f.Key)), .. typed]);
    }

    private async Task SendAsync(HttpClient http, Sent sent)
    {
        var officer = At(http, sent.Account);
        if (caseNumber is null)
        {
            using var clue = new StringContent(route.Clue.ToJsonString(), Encoding.UTF8, "application/json");
            clue.Headers.Add("Idempotency-Key", sent.Key);
            var answer = await officer.PostContent(sent.Path, clue);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Body);
            caseNumber = JsonNode.Parse(answer.Body)!["caseNumber"]!.GetValue<string>();
        }
        else
        {
            var answer = await officer.Post(sent.Path, sent.Fields);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), $"{caseNumber}, {route.Steps[step].FormId}:\n{answer.Text}");
            step++;
        }

        acknowledged.Enqueue(sent.Key);
        unanswered = null;
        if (step == route.Steps.Count)
        {
            (caseNumber, step) = (null, 0);
        }
    }

    [GeneratedRegex("href=\"(/tasks/[^\"]+)\"")]
    private static partial Regex TaskLink();

    private sealed record Sent(string Key, string Account, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);
}
