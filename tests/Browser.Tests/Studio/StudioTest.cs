using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Browser.Tests.Studio;

/// <summary>The real Elsa Studio in Chromium; no request may leave for another host.</summary>
public abstract class StudioTest : DemonstrationTest
{
    protected const string Shipped = "15a-committee-review-ordinary";

    // Studio is several megabytes of compiled script, on a machine that other tests use too.
    protected const float Patience = 90_000;

    private readonly List<string> elsewhere = [];

    [SetUp]
    public void NothingHasLeftYet() => elsewhere.Clear();

    [TearDown]
    public void NothingLeavesTheHouse() => Assert.That(elsewhere, Is.Empty, "a request left for another host");

    protected async Task<IPage> PersonAsync(string account)
    {
        var page = await OfficerAsync(account);
        await page.SetViewportSizeAsync(1500, 950);
        page.SetDefaultTimeout(Patience);
        var house = Host.Address;
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(house, StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };
        return page;
    }

    protected static async Task OpenEditorAsync(IPage page, string definition, string showing = "hearing")
    {
        await page.GotoAsync($"/studio/definitions/{definition}");
        await Assertions.Expect(Node(page, showing)).ToBeAttachedAsync(new() { Timeout = Patience });
        await SeenAsync(page.GetByText("自动保存"));
        await SeeAllAsync(page);
    }

    /// <summary>The first button of the canvas brings the whole flow into view.</summary>
    protected static Task SeeAllAsync(IPage page) => page.Locator("button.mud-icon-button:visible").First.ClickAsync();

    protected static Task SeenAsync(ILocator what) => Assertions.Expect(what.First).ToBeVisibleAsync(new() { Timeout = Patience });

    protected static ILocator Node(IPage page, string id) => page.Locator($"g.x6-node[data-cell-id='{id}'] .activity-label");

    protected static Task ChooseAsync(IPage page, string id) => Node(page, id).ClickAsync(new() { Force = true });

    /// <summary>What the next save was answered, whoever causes it.</summary>
    protected static async Task<JsonObject> SavedAsync(IPage page, Func<Task> change)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            change, r => r.Request.Method == "POST" && r.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal), new() { Timeout = Patience });
        return JsonNode.Parse(await answer.TextAsync())!.AsObject();
    }

    protected static async Task MoveAsync(IPage page, string id)
    {
        var box = await Node(page, id).BoundingBoxAsync() ?? throw new InvalidOperationException($"{id} is not drawn.");
        await page.Mouse.MoveAsync(box.X + 5, box.Y + 5);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 25, box.Y + 65, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    protected static ILocator PublishButton(IPage page) => page.Locator("button.mud-primary-text:has(path[d^='M19.35 10.04'])");

    protected static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("JINTAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
