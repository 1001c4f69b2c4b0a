using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Browser.Tests.Studio;

public sealed class When_an_auditor_watches_a_case : StudioTest
{
    [TestCase("Suspended", "等待")]
    [TestCase("Finished", "完成")]
    public async Task Should_see_its_path(string subStatus, string lastEvent)
    {
        var auditor = await PersonAsync("auditor");
        var id = (await InstancesAsync(auditor)).First(i => i["subStatus"]!.GetValue<string>() == subStatus)["id"]!.GetValue<string>();
        await auditor.GotoAsync($"/studio/instances/{id}");
        await SeenAsync(auditor.Locator(".mud-timeline-item").GetByText(lastEvent));
        await auditor.Locator("g.x6-node[data-cell-id='start'] .mud-badge").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await PictureAsync(auditor, $"studio-{subStatus}");
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
