using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Studio;
using Microsoft.Playwright;

namespace Browser.Tests.Studio;

public sealed class When_a_designer_edits_a_procedure : StudioTest
{
    private const string Simplified = "16-simplified-procedure";

    /// <summary>Place of the sheet that covers all others.</summary>
    private const int SourceText = 2;

    // Names of languages and formats are called so in Chinese, too.
    private static readonly string[] Names = ["JavaScript", "JSON", "ID"];

    [Test]
    public async Task Should_see_the_version_rise_and_leave_publishing_to_a_second_person()
    {
        var designer = await PersonAsync("designer");
        await designer.GotoAsync("/studio");
        await SeenAsync(designer.GetByText(Shipped));
        await PictureAsync(designer, "studio-list");
        await designer.GetByText(Shipped).First.ClickAsync();
        await designer.WaitForURLAsync($"**/studio/definitions/{Shipped}");
        await OpenEditorAsync(designer, Shipped);

        var moved = await SavedAsync(designer, () => MoveAsync(designer, "rule-on-unit-study"));
        Assert.That(moved["workflowDefinition"]!["version"]!.GetValue<int>(), Is.EqualTo(2));

        var days = designer.Locator(".mud-input-control:has(label:text('内部期限')) input");
        await ChooseAsync(designer, "unit-study");
        var changed = await SavedAsync(designer, async () =>
        {
            await days.FillAsync("7");
            await days.BlurAsync();
        });
        Assert.That(changed["workflowDefinition"]!["root"]!.ToJsonString(), Does.Contain("\"7\"").Or.Contain(":7"));

        var asked = await SavedAsync(designer, () => PublishButton(designer).ClickAsync());
        await PictureAsync(designer, "studio-asked");
        Assert.That(asked["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REVIEW"));
        await Assertions.Expect(designer.Locator("#studio-findings")).ToContainTextAsync("已提交审核");

        var second = await PersonAsync("designer-2");
        await second.GotoAsync("/publishing");
        await Screens.LookAtAsync(second, "publishing");
        await second.GetByRole(AriaRole.Link, new() { Name = "审理决定（一般人员）" }).First.ClickAsync();
        await Assertions.Expect(second.Locator("#changes + ul > li")).ToHaveTextAsync(["步骤“领导班子集体研究”的内部期限由5个工作日改为7个工作日（本地规定）。"]);
        await Screens.LookAtAsync(second, "review");
        await second.GetByRole(AriaRole.Button, new() { Name = "同意发布" }).ClickAsync();
        await Assertions.Expect(second.GetByText("起施行")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Should_be_refused_without_a_hearing_and_read_why_in_the_editor()
    {
        var designer = await PersonAsync("designer");
        await OpenEditorAsync(designer, Shipped);
        await ChooseAsync(designer, "hearing");
        var saved = await SavedAsync(designer, () => designer.Keyboard.PressAsync("Delete"));
        Assert.That(saved["workflowDefinition"]!["root"]!.ToJsonString(), Does.Not.Contain("\"id\":\"hearing\""));
        await Assertions.Expect(designer.Locator("#studio-findings")).ToContainTextAsync("改正前不能发布");

        var refused = await SavedAsync(designer, () => PublishButton(designer).ClickAsync());
        await PictureAsync(designer, "studio-refused");
        Assert.That(refused["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REFUSED"));
        await Assertions.Expect(designer.Locator("#studio-findings .studio-error").First).ToBeVisibleAsync();
        await SeenAsync(designer.Locator(".mud-snackbar"));
    }

    [Test]
    public async Task Should_read_the_article_when_a_sound_flow_leaves_the_hearing_out()
    {
        var designer = await PersonAsync("designer");
        await OpenEditorAsync(designer, Simplified);
        var model = await AskAsync(designer, $"/elsa/api/workflow-definitions/by-definition-id/{Simplified}?versionOptions=Latest");
        UnlawfulDraft.WithoutHearing(model);
        await AskAsync(designer, "/elsa/api/workflow-definitions", new JsonObject { ["model"] = model });

        await OpenEditorAsync(designer, Simplified, showing: "unit-study");
        await Assertions.Expect(Node(designer, "hearing")).ToHaveCountAsync(0);
        var refused = await SavedAsync(designer, () => PublishButton(designer).ClickAsync());
        await SeenAsync(designer.Locator(".mud-snackbar"));
        await PictureAsync(designer, "studio-refused-by-article");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused["code"]!.GetValue<string>(), Is.EqualTo("E-PUBLISH-REFUSED"));
            Assert.That(refused["because"]!.ToJsonString(), Does.Contain(UnlawfulDraft.Clause));
            Assert.That(await designer.Locator(".mud-snackbar").AllInnerTextsAsync(), Has.Some.Contains("第十五条"));
            Assert.That(await designer.Locator("#studio-findings").InnerTextAsync(), Does.Contain("第十五条"));
        }
    }

    [Test]
    public async Task Should_read_why_a_file_was_not_handed_in()
    {
        var designer = await PersonAsync("designer");
        await designer.GotoAsync("/studio");
        await SeenAsync(designer.Locator("tbody tr"));
        var model = await AskAsync(designer, $"/elsa/api/workflow-definitions/by-definition-id/{Simplified}?versionOptions=Latest");
        UnlawfulDraft.WithoutHearing(model);

        // As Studio sends what was chosen in its dialogue for files.
        await designer.EvaluateAsync(
            """
            async text => {
              const form = new FormData();
              form.append('files', new File([text], 'procedure.json', { type: 'application/json' }));
              await fetch('/elsa/api/workflow-definitions/import-files', { method: 'POST', body: form });
            }
            """, model.ToJsonString());

        await Assertions.Expect(designer.Locator("#studio-findings .studio-error").First).ToContainTextAsync("第十五条");
        await Assertions.Expect(designer.Locator("#studio-findings summary")).ToHaveTextAsync("没有发布");
        await PictureAsync(designer, "studio-import-refused");
    }

    [Test]
    public async Task Should_move_a_node_of_the_simplified_procedure_and_set_its_days()
    {
        var designer = await PersonAsync("designer");
        await designer.GotoAsync("/studio");
        await SeenAsync(designer.Locator("tbody tr"));
        await designer.GetByPlaceholder("按编号、名称、说明查找").FillAsync(Simplified);
        await designer.GetByText(Simplified).First.ClickAsync();
        await designer.WaitForURLAsync($"**/studio/definitions/{Simplified}");
        await OpenEditorAsync(designer, Simplified);

        var moved = Draft(await SavedAsync(designer, () => MoveAsync(designer, "unit-study")));
        Assert.That(moved["version"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(Activity(moved, "unit-study")["metadata"]!["designer"]!["position"]!["y"]!.GetValue<double>(), Is.Not.Zero);

        await ChooseAsync(designer, "unit-study");
        var days = designer.Locator(".mud-input-control:has(label:text('内部期限')) input");
        var changed = Draft(await SavedAsync(designer, async () =>
        {
            await days.FillAsync("7");
            await days.BlurAsync();
        }));
        await PictureAsync(designer, "studio-simplified");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed["version"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(Activity(changed, "unit-study")["policyDays"]!["expression"]!["value"]!.ToString(), Is.EqualTo("7"));
            Assert.That(Activity(changed, "hearing")["policyDays"]!["expression"]!["value"]!.ToString(), Is.EqualTo("5"));
        }
    }

    [Test]
    public async Task Should_tick_any_clauses_of_the_measures()
    {
        var designer = await PersonAsync("designer");
        await OpenEditorAsync(designer, Shipped);
        await ChooseAsync(designer, "hearing");
        var other = designer.Locator(".mud-checkbox").Filter(new() { HasText = "（art9.p1）" });
        await SeenAsync(other);
        await other.ScrollIntoViewIfNeededAsync();
        await PictureAsync(designer, "studio-clauses");

        var ticked = Draft(await SavedAsync(designer, () => other.ClickAsync()));
        await PictureAsync(designer, "studio-clauses-ticked");
        Assert.That(JsonNode.Parse($"{Activity(ticked, "hearing")["clauses"]!["expression"]!["value"]}")!.AsArray().Select(clause => $"{clause}"), Is.EquivalentTo(new[] { "art9.p1", "art15.p1" }));
    }

    [Test]
    public async Task Should_read_chinese_on_every_sheet_of_the_editor()
    {
        var designer = await PersonAsync("designer");
        var english = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var step in new[] { "hearing", "rule-on-unit-study" })
        {
            await OpenEditorAsync(designer, Shipped);
            await ChooseAsync(designer, step);
            await Assertions.Expect(designer.Locator("label:text('有关文书')")).ToBeAttachedAsync();
            var sheets = (await designer.Locator("#studio .mud-tab").AllAsync()).ToList();
            Assert.That(sheets, Has.Count.GreaterThan(10), "sheets of the flow and of the step");
            foreach (var (i, sheet) in sheets.Index().Where(one => one.Index != SourceText))
            {
                // Some lie outside of the window.
                await sheet.DispatchEventAsync("click");
                await Assertions.Expect(sheet).ToHaveClassAsync(new Regex("mud-tab-active"));
                english.UnionWith(await EnglishAsync(designer));
                await PictureAsync(designer, $"studio-{step}-{i}");
            }
        }

        Assert.That(string.Join('|', english.Except(Names)), Is.Empty, "what Studio says on its own");
    }

    [Test]
    public async Task Should_not_lose_an_edit_when_the_sign_in_runs_out()
    {
        var designer = await PersonAsync("designer");
        await OpenEditorAsync(designer, Shipped);
        // As after a long pause: the token is void, and so is the cookie that would fetch another.
        var isVoid = true;
        await designer.RouteAsync("**/elsa/api/workflow-definitions", async route =>
        {
            if (isVoid)
            {
                await route.FulfillAsync(new() { Status = 401 });
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await designer.Context.ClearCookiesAsync();
        await MoveAsync(designer, "rule-on-unit-study");
        var dialog = designer.GetByRole(AriaRole.Dialog, new() { Name = "登录已超时" });
        await SeenAsync(dialog);
        await PictureAsync(designer, "studio-sign-in");

        isVoid = false;
        await SignInElsewhereAsync(designer);
        var saved = await SavedAsync(designer, () => dialog.GetByRole(AriaRole.Button, new() { Name = "我已登录，继续" }).ClickAsync());
        Assert.That(saved["workflowDefinition"]!["version"]!.GetValue<int>(), Is.EqualTo(2));
    }

    /// <summary>As Studio asks, with the token that the page keeps fresh.</summary>
    private static async Task<JsonObject> AskAsync(IPage page, string path, JsonObject? body = null) => JsonNode.Parse(await page.EvaluateAsync<string>(
        "async ([path, body]) => (await fetch(path, body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body } : {})).text()",
        new[] { path, body?.ToJsonString() }))!.AsObject();

    private async Task SignInElsewhereAsync(IPage designer)
    {
        var window = await designer.Context.NewPageAsync();
        await SignInAsync(window, "designer");
        await window.CloseAsync();
    }

    private static JsonObject Draft(JsonObject saved) => saved["workflowDefinition"]!.AsObject();

    private static JsonObject Activity(JsonObject draft, string id) =>
        draft["root"]!["activities"]!.AsArray().OfType<JsonObject>().Single(a => a["id"]!.GetValue<string>() == id);
}
