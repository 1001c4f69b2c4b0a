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

    private static async Task OpenAsync(IPage auditor, string definition, string subStatus, string lastEvent)
    {
        var id = (await InstancesAsync(auditor))
            .First(i => i["definitionId"]!.GetValue<string>() == definition && i["subStatus"]!.GetValue<string>() == subStatus)["id"]!.GetValue<string>();
        await auditor.GotoAsync($"/studio/instances/{id}");
        await SeenAsync(auditor.Locator(".mud-timeline-item").GetByText(lastEvent));
        await SeenAsync(Badge(auditor, "start"));
    }

    private static ILocator Badge(IPage page, string node, string colour = "") =>
        page.Locator($"g.x6-node[data-cell-id='{node}'] .mud-badge{colour}");

    private static ILocator Passed(IPage page, string node) => Badge(page, node, ".mud-theme-success");

    private static ILocator Waits(IPage page, string node) => Badge(page, node, ".mud-theme-warning");

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
