using System.Net;
using System.Text.Json.Nodes;

namespace Host.Tests.Officers;

/// <summary>更正 begins on the page of the case, and the corrected decision stands there beside the one that it takes the place of.</summary>
public sealed class When_a_decision_is_corrected : RouteTest
{
    [Test]
    public async Task Should_begin_on_the_case_page_with_the_number_filled_in()
    {
        var number = await RegisterByInterface();
        await WalkTo("formalities", number);
        await Complete(Route.Step("formalities"), number);
        var officer = await Officer("unit-leader");
        var casePage = $"/cases/{Uri.EscapeDataString(number)}";
        var link = Html(await officer.Open(casePage)).QuerySelector("a[href^='/corrections/new']")!.GetAttribute("href")!;
        var form = await officer.Open(link);
        var issued = form.Value("/corrections", "decision")!;
        var asked = await officer.Submit(form, "/corrections", [.. RouteStep.Written(new()
        {
            ["errors"] = new JsonArray("name"), ["error"] = "职务应为四级主任科员。", ["text"] = $"关于更正{issued}的决定：职务更正为四级主任科员……",
        })]);
        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Found), asked.Text);

        var today = $"{Route.Today:yyyy-MM-dd}";
        foreach (var step in new RouteStep[]
        {
            new("office-head", "correction-consent", "Agreed", new() { ["opinion"] = "同意更正。", ["repliedOn"] = today }),
            new("unit-leader", "correction-decision", "Correct", new() { ["correctedOn"] = today, ["signer"] = "局长" }),
        })
        {
            Assert.That((await OpenTask(step, number)).Page.Text, Does.Contain("职务更正为四级主任科员"), "what is agreed to is read");
            var answer = await Complete(step, number);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found), $"{step.FormId}: {answer.Text}");
        }

        var page = await officer.Open(casePage);
        var corrected = Html(page).QuerySelectorAll("a[href$='/print']")[^1];
        var paper = await officer.Open(corrected.GetAttribute("href")!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Match($@"{issued}\s*已更正"));
            Assert.That(corrected.TextContent, Is.Not.EqualTo(issued));
            Assert.That(paper.Text, Does.Contain($"关于更正{issued}的决定"));
        }
    }
}
