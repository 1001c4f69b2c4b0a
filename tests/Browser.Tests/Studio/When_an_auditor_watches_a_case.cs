using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Browser.Tests.Studio;

public sealed class When_an_auditor_watches_a_case : StudioTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Test]
    public async Task Should_see_where_it_waits_and_how_it_moves_on()
    {
        var auditor = await PersonAsync("auditor");
        await OpenAsync(auditor, "12-acceptance", "Suspended", "等待");
        await SeenAsync(Passed(auditor, "start"));
        await SeenAsync(Passed(auditor, "check-verification"));
        await SeenAsync(Waits(auditor, "study"));
        Assert.That(await Badge(auditor, "to-start-approval").CountAsync(), Is.Zero);
        await PictureAsync(auditor, "studio-Suspended");

        var clerk = await OfficerAsync("office-clerk");
        await AcceptanceStudy.OpenAsync(clerk);
        await AcceptanceStudy.FillAsync(clerk, Today, collective: true);
        await AcceptanceStudy.ActAsync(clerk, "受理");
        await SeenAsync(Passed(auditor, "study"));
        await SeenAsync(Passed(auditor, "to-start-approval"));
        await SeenAsync(auditor.Locator(".mud-timeline-item").GetByText("移交启动审批"));
        await PictureAsync(auditor, "studio-moved");
    }

    [Test]
    public async Task Should_see_the_path_of_a_finished_one()
    {
        var auditor = await PersonAsync("auditor");
        await OpenAsync(auditor, "12-acceptance", "Finished", "完成");
        foreach (var node in new[] { "start", "open-case", "check-verification", "study", "rule-on-acceptance", "to-start-approval", "end" })
        {
            await SeenAsync(Passed(auditor, node));
        }

        await PictureAsync(auditor, "studio-Finished");
    }

    [Test]
    public async Task Should_find_all_cases_in_the_list()
    {
        var auditor = await PersonAsync("auditor");
        var all = (await InstancesAsync(auditor)).ToList();
        await auditor.GotoAsync("/studio/instances");
        await Assertions.Expect(auditor.Locator("tbody tr")).ToHaveCountAsync(all.Count, new() { Timeout = Patience });
        await PictureAsync(auditor, "studio-instances");
    }

    [Test]
    public async Task Should_be_told_why_a_case_is_not_deleted_or_cancelled()
    {
        var auditor = await PersonAsync("auditor");
        await auditor.GotoAsync("/studio/instances");
        foreach (var (deed, reason) in new[] { ("删除", "台账只增不改"), ("取消", "须由有权机关作出") })
        {
            await auditor.Locator("tbody tr").First.Locator("button").Last.ClickAsync();
            await auditor.Locator(".mud-popover-open").GetByText(deed, new() { Exact = true }).ClickAsync();
            await auditor.Locator(".mud-dialog button").Last.ClickAsync();
            await Assertions.Expect(auditor.Locator("#studio-findings")).ToContainTextAsync(reason, new() { Timeout = Patience });
            await Assertions.Expect(auditor.Locator(".mud-snackbar")).Not.ToBeVisibleAsync();
        }

        await PictureAsync(auditor, "studio-not-from-here");
        await Assertions.Expect(auditor.Locator("tbody tr")).ToHaveCountAsync((await InstancesAsync(auditor)).Count(), new() { Timeout = Patience });
    }

    [Test]
    public async Task Should_read_a_procedure_and_find_nothing_to_change_it_with()
    {
        var auditor = await PersonAsync("auditor");
        var written = new List<string>();
        auditor.Request += (_, request) =>
        {
            if (request.Method != "GET" && request.Url.Contains("/elsa/api/workflow-definitions", StringComparison.Ordinal))
            {
                written.Add(request.Url);
            }
        };
        await auditor.GotoAsync($"/studio/definitions/{Shipped}");
        await SeenAsync(Node(auditor, "hearing"));
        await ShownWholeAsync(auditor);
        await MoveAsync(auditor, "hearing");
        await ChooseAsync(auditor, "hearing");
        await SeenAsync(auditor.Locator(".mud-input-control:has(label:text('内部期限')) input"));
        await PictureAsync(auditor, "studio-read-only");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await PublishButton(auditor).CountAsync(), Is.Zero);
            Assert.That(await RunButton(auditor).IsVisibleAsync(), Is.False);
            Assert.That(await auditor.GetByText("自动保存").CountAsync(), Is.Zero);
            Assert.That(await auditor.GetByText("您可以查看本流程，不能修改").IsVisibleAsync(), Is.True);
            Assert.That(written, Is.Empty);
        }
    }

    private static async Task OpenAsync(IPage auditor, string definition, string subStatus, string lastEvent)
    {
        var id = (await InstancesAsync(auditor))
            .First(i => i["definitionId"]!.GetValue<string>() == definition && i["subStatus"]!.GetValue<string>() == subStatus)["id"]!.GetValue<string>();
        await auditor.GotoAsync($"/studio/instances/{id}");
        await SeenAsync(auditor.Locator(".mud-timeline-item").GetByText(lastEvent));
        await SeenAsync(Badge(auditor, "start"));
        await ShownWholeAsync(auditor);
        Assert.That(await EnglishAsync(auditor), Is.Empty, "what Studio says on its own");
    }

    private static async Task<IEnumerable<JsonObject>> InstancesAsync(IPage page)
    {
        var token = JsonNode.Parse(await (await page.Context.APIRequest.GetAsync("/api/studio-token")).TextAsync())!["accessToken"]!.GetValue<string>();
        var answer = await page.Context.APIRequest.PostAsync("/elsa/api/workflow-instances", new()
        {
            Headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}", ["Content-Type"] = "application/json" }, DataString = "{}",
        });
        return JsonNode.Parse(await answer.TextAsync())!["items"]!.AsArray().OfType<JsonObject>();
    }
}
