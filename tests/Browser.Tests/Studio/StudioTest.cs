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
        await ShownWholeAsync(page);
        await SeeAllAsync(page);
    }

    /// <summary>As it opens, no step lies outside the canvas.</summary>
    protected static Task ShownWholeAsync(IPage page) => page.WaitForFunctionAsync(
        """
        () => {
          const canvas = document.querySelector('.x6-graph')?.getBoundingClientRect();
          const nodes = [...document.querySelectorAll('.x6-node')].map(node => node.getBoundingClientRect());
          return canvas && nodes.length > 0 && nodes.every(node => node.left >= canvas.left && node.right <= canvas.right);
        }
        """, null, new() { Timeout = Patience });

    /// <summary>What Studio itself still says in English; ids and people's own words are not of this form.</summary>
    protected static Task<string[]> EnglishAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const said = new Set();
          const texts = document.createTreeWalker(document.getElementById('studio'), NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const [text, place] = [texts.currentNode.data.trim(), texts.currentNode.parentElement];
            if (/^[A-Z][A-Za-z ,'’\/()&-]+[.?:!…]*$/.test(text) && !place.closest('style, script, code') && place.checkVisibility()) said.add(text);
          }
          return [...said];
        }
        """);

    /// <summary>A larger picture of the canvas, by the first of its buttons.</summary>
    protected static Task SeeAllAsync(IPage page) => page.Locator("button.mud-icon-button:visible").First.ClickAsync();

    protected static Task SeenAsync(ILocator what) => Assertions.Expect(what.First).ToBeVisibleAsync(new() { Timeout = Patience });

    protected static ILocator Node(IPage page, string id) => page.Locator($"g.x6-node[data-cell-id='{id}'] .activity-label");

    protected static ILocator Badge(IPage page, string node, string colour = "") =>
        page.Locator($"g.x6-node[data-cell-id='{node}'] .mud-badge{colour}");

    protected static ILocator Passed(IPage page, string node) => Badge(page, node, ".mud-theme-success");

    protected static ILocator Waits(IPage page, string node) => Badge(page, node, ".mud-theme-warning");

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

    protected static ILocator RunButton(IPage page) => page.Locator("button.mud-success-text:has(path[d^='M8 5v14l11'])");

    protected static ILocator PublishButton(IPage page) => page.Locator("button.mud-primary-text:has(path[d^='M19.35 10.04'])");

    protected static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("JINTAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
            var desk = page.ViewportSize!;
            await page.SetViewportSizeAsync(390, 844);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-hand.png") });
            await page.SetViewportSizeAsync(desk.Width, desk.Height);
        }
    }
}
