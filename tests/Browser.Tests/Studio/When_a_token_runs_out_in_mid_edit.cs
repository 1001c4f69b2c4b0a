using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Browser.Tests.Studio;

/// <summary>Tokens live three seconds, and the page sleeps through their renewal as on a closed laptop.</summary>
public sealed class When_a_token_runs_out_in_mid_edit : StudioTest
{
    private const string NoRenewal = "const plain = window.setInterval; window.setInterval = (what, pause, ...rest) => pause === 15000 ? 0 : plain(what, pause, ...rest);";

    protected override string[] Arguments => ["demo", "--Studio:TokenLifetime=00:00:03"];

    [Test]
    public async Task Should_save_the_edit_with_another_and_lose_nothing()
    {
        var designer = await PersonAsync("designer");
        await designer.AddInitScriptAsync(NoRenewal);
        var saves = new List<int>();
        designer.Response += (_, answer) =>
        {
            if (IsSave(answer))
            {
                saves.Add(answer.Status);
            }
        };
        await OpenEditorAsync(designer, Shipped);
        await TokenRunsOutAsync(designer);

        var saved = await designer.RunAndWaitForResponseAsync(
            () => MoveAsync(designer, "rule-on-unit-study"), answer => IsSave(answer) && answer.Status == 200, new() { Timeout = Patience });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await saved.TextAsync(), Does.Contain("\"version\":2"));
            Assert.That(saves, Is.EqualTo(new[] { 401, 200 }));
            await Assertions.Expect(designer.Locator("#studio-sign-in")).ToBeHiddenAsync();
        }
    }

    /// <summary>One that was issued later than the page's is void: then the page's is, too.</summary>
    private static async Task TokenRunsOutAsync(IPage page)
    {
        var calls = page.Context.APIRequest;
        var token = JsonNode.Parse(await (await calls.GetAsync("/api/studio-token")).TextAsync())!["accessToken"]!.GetValue<string>();
        var bearer = new APIRequestContextOptions { Headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" } };
        while ((await calls.GetAsync("/elsa/api/package/version", bearer)).Ok)
        {
            // Still valid.
        }
    }

    private static bool IsSave(IResponse answer) =>
        answer.Request.Method == "POST" && answer.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal);
}
