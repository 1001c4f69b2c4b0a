using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Visiting;

namespace Host.Tests.Officers;

/// <summary>Text is text: whatever is typed is shown as typed and never becomes part of a page.</summary>
public sealed class When_somebody_types_markup : RouteTest
{
    private const string Title = "<script>alert(1)</script>";
    private const string Summary = "\"><img src=x onerror=alert(2)></textarea><svg onload=alert(3)>";

    [Test]
    public async Task Should_show_it_as_text_on_every_page()
    {
        var clue = Marked();
        clue["sender"] = "<a href=javascript:alert(4)>";
        var number = await RegisterByInterface(clue);
        var clerk = await Officer("office-clerk");
        var (path, task) = await OpenTask(Route.Steps[0], number);
        var wrong = await clerk.Submit(task, path, Route.Steps[0].With("opinions", Summary).With("members", "").Typed);
        var pages = new Dictionary<string, Answer>
        {
            ["cases"] = await clerk.Open("/cases"),
            ["case"] = await clerk.Open($"/cases/{Uri.EscapeDataString(number)}"),
            ["task"] = task,
            ["task again"] = wrong,
        };
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, page) in pages)
            {
                Assert.That(Html(page).Body!.TextContent, Does.Contain(Title), name);
                Assert.That(Foreign(page), Is.Empty, name);
            }

            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(wrong.Value(path, "opinions"), Is.EqualTo(Summary));
        }
    }

    [Test]
    public async Task Should_show_it_as_text_in_the_form_that_comes_back()
    {
        var clue = Marked();
        clue["channel"] = Title;
        var clerk = await Officer("office-clerk");
        var answer = await clerk.Submit(await clerk.Open("/clues/new"), "/clues", [.. RouteStep.Written(clue)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Value("/clues", "title"), Is.EqualTo(Title));
            Assert.That(answer.Value("/clues", "summary"), Is.EqualTo(Summary));
            Assert.That(Foreign(answer), Is.Empty);
        }
    }

    private JsonObject Marked()
    {
        var clue = Route.Clue;
        clue["title"] = Title;
        clue["summary"] = Summary;
        return clue;
    }

    private static IEnumerable<string> Foreign(Answer page) => Html(page).All
        .Where(e => (e.LocalName == "script" && !e.HasAttribute("src"))
            || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.Ordinal)))
        .Select(e => e.OuterHtml);
}
