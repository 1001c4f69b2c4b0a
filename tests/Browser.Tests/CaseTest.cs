using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A case that goes from officer to officer: each at a machine of their own, each from the inbox.</summary>
public abstract class CaseTest : DemonstrationTest
{
    protected static readonly string Today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");

    protected static readonly string[] Report =
    [
        $"firstActOn={Today}", "course=谈话一次。", "facts=应于一月十五日办结，二月二十日才办结。",
        "elements=duty_exists", "elements=time_limit_identified", "elements=not_completed_in_time", "elements=no_justified_reason",
        "harm=adverse_influence", "factsClear=true", "gravity=lesser", "baseRange=M1", "baseRange=M2",
    ];

    protected static readonly string[] Decision = [$"decidedOn={Today}", $"effectiveOn={Today}", "signer=主要负责人"];

    protected static readonly string[] Announcement = [$"announcedOn={Today}", "place=会议室", "announcedBy=副局长、纪检委员", "service=signed"];

    protected static readonly string[] Formalities = ["items.0.item=书面检查归档", $"items.0.doneOn={Today}", "items.0.proof=归档回执"];

    private readonly Dictionary<string, IPage> officers = [];

    protected string Number { get; set; } = "";

    [SetUp]
    public void Leave() => officers.Clear();

    protected static string[] Hearing(string result, string reason) =>
    [
        "held=true", "recorded=true", "newFacts=false", $"heldOn={Today}", "points.0.opinion=当时人手不足，事后已补办", $"points.0.result={result}", $"points.0.reason={reason}",
    ];

    /// <summary>Opens the task from the officer's inbox, fills it in, and hands it in.</summary>
    protected async Task DoAsync(string account, string matter, string choice, params string[] answers)
    {
        var officer = await AtAsync(account);
        await officer.GotoAsync("/inbox");
        await officer.Locator("tr", new() { HasText = Number }).GetByRole(AriaRole.Link, new() { Name = matter, Exact = true }).ClickAsync();
        await FillAsync(officer, answers);
        await officer.Locator(".task-actions").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        await Assertions.Expect(officer.Locator(".notice-good")).ToContainTextAsync("已办理");
    }

    protected async Task<IPage> AtAsync(string account)
    {
        if (!officers.TryGetValue(account, out var page))
        {
            officers[account] = page = await OfficerAsync(account);
        }

        return page;
    }

    /// <param name="answers">Control and value: <c>name=value</c>. The form of the task stands first on its page; giving it away asks for a reason, too.</param>
    protected static async Task FillAsync(IPage officer, params string[] answers)
    {
        foreach (var answer in answers)
        {
            var (name, value) = (answer[..answer.IndexOf('=')], answer[(answer.IndexOf('=') + 1)..]);
            var box = officer.Locator($"[name=\"{name}\"][value=\"{value}\"]:is([type=radio], [type=checkbox])");
            var list = officer.Locator($"select[name=\"{name}\"]");
            await (await box.CountAsync() > 0 ? box.CheckAsync() : await list.CountAsync() > 0 ? list.SelectOptionAsync(value) : officer.Locator($"[name=\"{name}\"]").First.FillAsync(value));
        }
    }
}
