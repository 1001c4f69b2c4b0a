using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Visiting;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Officers;

/// <summary>Markup is no statement of a case and is refused; whatever text there is, it is shown as text and never becomes part of a page.</summary>
public sealed class When_somebody_types_markup : RouteTest
{
    private const string Title = "<script>alert(1)</script>";
    private const string Summary = "\"><img src=x onerror=alert(2)></textarea><svg onload=alert(3)>";

    [TestCase("title", Title), TestCase("summary", "正文<SCRIPT src=//x>"), TestCase("summary", "图片<img src=x onerror=alert(2)>"), TestCase("sender", "</td><b>")]
    public async Task Should_be_refused_in_words_and_store_nothing(string field, string text)
    {
        var clue = Route.Clue;
        clue[field] = text;
        var answer = await Send(clue.ToJsonString());
        await using var scope = Host.Services.CreateAsyncScope();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Body, Does.Contain("含有网页标记或者脚本").And.Contain("请改写为普通文字"));
            Assert.That(await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Cases.CountAsync(), Is.Zero);
        }
    }

    [TestCase("逾期<5天>仍未答复"), TestCase("数量a<3且b>2"), TestCase("《通知》<附件>")]
    public async Task Should_not_be_seen_in_plain_signs(string summary)
    {
        var clue = Route.Clue;
        clue["summary"] = summary;
        await RegisterByInterface(clue);
    }

    [Test]
    public async Task Should_show_as_text_what_came_in_another_way()
    {
        var number = await RegisterByInterface();
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.Title, Title));
        }

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
