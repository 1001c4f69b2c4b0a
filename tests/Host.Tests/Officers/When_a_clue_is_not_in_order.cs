using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Host.Tests.Visiting;

namespace Host.Tests.Officers;

/// <summary>What may not come in, by interface and by form: a Chinese sentence, the right status, nothing stored.</summary>
public sealed class When_a_clue_is_not_in_order : RouteTest
{
    private static readonly TestCaseData<string, string>[] Unreadable =
    [
        new("{", "不是合法的 JSON") { TestName = "Cut off" },
        new("", "不是合法的 JSON") { TestName = "Empty" },
        new("[1]", "应当是一个 JSON 对象") { TestName = "A list" },
        new("null", "应当是一个 JSON 对象") { TestName = "Null" },
        new("""{"title":"a","title":"b"}""", "JSON") { TestName = "A name twice" },
        new("""{"title":[[[[[[[[[1]]]]]]]]]}""", "不是合法的 JSON") { TestName = "Too deep" },
        new("""{"title":"a"} {"title":"b"}""", "不是合法的 JSON") { TestName = "Two objects" },
    ];

    private static readonly TestCaseData<string, string, string>[] Wrong =
    [
        new("channel", "art12.item9", "没有这个选项") { TestName = "Unknown channel" },
        new("clause", "art99", "没有这个选项") { TestName = "Unknown situation" },
        new("endedOn", "-91", "不能早于") { TestName = "Ended before it began" },
        new("receivedOn", "+1", "不能晚于今天") { TestName = "Received tomorrow" },
        new("receivedOn", "2026-02-30", "应当是日期") { TestName = "No such day" },
        new("title", "*101", "最多100字") { TestName = "Title too long" },
        new("summary", "*4001", "最多4000字") { TestName = "Summary too long" },
        new("title", "a\u0007b", "控制字符") { TestName = "Control character" },
        new("sender", "", "请填写") { TestName = "Nothing where something must be" },
        new("person", "X9999", "没有这个工号") { TestName = "Unknown staff number" },
    ];

    [TestCaseSource(nameof(Unreadable))]
    public async Task Should_say_that_it_cannot_be_read(string body, string sentence)
    {
        await Officer("office-clerk");
        var before = await Stored();
        var answer = await Send(body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(Problem(answer)["code"]!.GetValue<string>(), Is.EqualTo("E-JSON"));
            Assert.That(Problem(answer)["title"]!.GetValue<string>(), Does.Contain(sentence));
            Assert.That(await Stored(), Is.EqualTo(before));
        }
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Should_name_the_field_to_the_interface(string field, string value, string sentence)
    {
        var clue = Route.Clue;
        clue[field] = Written(value);
        await NamesTheField(clue, field, sentence);
    }

    [Test]
    public async Task Should_name_a_property_that_no_form_has()
    {
        var clue = Route.Clue;
        clue["informant"] = "不应有的内容";
        await NamesTheField(clue, "informant", "没有“informant”这一项");
    }

    [Test]
    public async Task Should_name_a_value_of_another_kind()
    {
        var clue = Route.Clue;
        clue["title"] = new JsonObject();
        await NamesTheField(clue, "title", "应当是文字");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Should_show_the_form_again_with_everything_typed(string field, string value, string sentence)
    {
        var clerk = await Officer("office-clerk");
        var clue = Route.Clue;
        clue[field] = Written(value);
        // No browser can choose what a page does not offer, so no page can show it.
        var typed = RouteStep.Written(clue).Where(t => field is not ("channel" or "clause") || t.Name != field).ToArray();
        var page = await clerk.Open("/clues/new");
        var before = await Stored();
        var answer = await clerk.Submit(page, "/clues", [.. RouteStep.Written(clue)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(Html(answer).QuerySelector($"#problems a[href='#f-{field}']")?.TextContent, Does.Contain(sentence));
            KeepsEverythingTyped(answer, "/clues", typed);
            Assert.That(await Stored(), Is.EqualTo(before));
        }
    }

    [TestCase("letter.pdf", "MZ\u0090 not a paper", TestName = "A program under the name of a paper")]
    [TestCase("page.html", "\u0001<html>", TestName = "Neither text nor a known kind")]
    public async Task Should_not_take_a_file_of_another_kind(string name, string bytes)
    {
        var clerk = await Officer("office-clerk");
        var page = await clerk.Open("/clues/new");
        var before = await Stored();
        using var form = PostedFile.Of(page, "/clues", RouteStep.Written(Route.Clue), name, Encoding.Latin1.GetBytes(bytes));
        var answer = await clerk.PostContent("/clues", form);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain($"不能接收文件“{name}”"));
            KeepsEverythingTyped(answer, "/clues", RouteStep.Written(Route.Clue));
            Assert.That(await Stored(), Is.EqualTo(before));
        }
    }

    private async Task NamesTheField(JsonObject clue, string field, string sentence)
    {
        await Officer("office-clerk");
        var before = await Stored();
        var answer = await Send(clue.ToJsonString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(Problem(answer)["errors"]?[field]?[0]?.GetValue<string>(), Does.Contain(sentence), answer.Body);
            Assert.That(await Stored(), Is.EqualTo(before));
        }
    }

    private static JsonObject Problem(Answer answer) => JsonNode.Parse(answer.Body)!.AsObject();

    /// <summary>"*n": a text of n characters; "+n", "-n": the day n days from today.</summary>
    private string Written(string value) => value switch
    {
        ['*', .. var length] => new string('长', int.Parse(length, CultureInfo.InvariantCulture)),
        ['+' or '-', ..] => $"{Route.Today.AddDays(int.Parse(value, CultureInfo.InvariantCulture)):yyyy-MM-dd}",
        _ => value,
    };
}
