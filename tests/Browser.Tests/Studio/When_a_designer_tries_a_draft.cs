using Microsoft.Playwright;

namespace Browser.Tests.Studio;

public sealed class When_a_designer_tries_a_draft : StudioTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Test]
    public async Task Should_see_it_run_and_move_on_as_its_tasks_are_done()
    {
        var designer = await PersonAsync("designer");
        await OpenEditorAsync(designer, Shipped);
        await SavedAsync(designer, () => MoveAsync(designer, "rule-on-unit-study"));
        await RunButton(designer).ClickAsync();
        await designer.WaitForURLAsync("**/studio/instances/*");
        await SeenAsync(Waits(designer, "notice"));
        await ShownWholeAsync(designer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await EnglishAsync(designer), Is.Empty, "what Studio says on its own");
            Assert.That(await designer.Locator("body").First.InnerTextAsync(), Does.Contain("这里只有编造的案件").And.Contain($"{Shipped}.v100001").And.Contain("试坛作案"));
        }

        await PictureAsync(designer, "studio-sandbox-viewer");
        var desk = await designer.Context.NewPageAsync();
        await desk.GotoAsync("/sandbox");
        await Screens.LookAtAsync(desk, "sandbox");
        await desk.GetByRole(AriaRole.Button, new() { Name = "办理" }).First.ClickAsync();
        await Assertions.Expect(desk.Locator("[name=reasons]")).ToBeVisibleAsync();
        await Screens.LookAtAsync(desk, "sandbox-task");
        await desk.Locator("[name=methods][value=M2]").CheckAsync();
        await desk.Locator("[name=reasons]").FillAsync("无正当理由未在规定时间内办结，拟责令检查。");
        await desk.Locator("[name=notifiedOn]").FillAsync($"{Today:yyyy-MM-dd}");
        await desk.Locator("[name=answerBy]").FillAsync($"{Today.AddDays(5):yyyy-MM-dd}");
        await desk.GetByRole(AriaRole.Button, new() { Name = "已告知本人" }).ClickAsync();
        await desk.WaitForURLAsync("**/sandbox/inbox?did=*");
        await Screens.LookAtAsync(desk, "sandbox-inbox");

        await SeenAsync(Passed(designer, "notice"));
        await SeenAsync(Waits(designer, "hearing"));
    }
}
