using System.Net;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Host.Registers;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Replay;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Registers;

/// <summary>Local policy changes from a day on, by two persons; what was ruled under it can be ruled again.</summary>
public sealed class When_the_office_sets_policy : RegisterTest
{
    private static readonly (string, string)[] Milder =
    [
        ("minor", "M1"), ("lesser", "M1"), ("lesser", "M2"), ("serious", "M3"), ("serious", "M4"), ("grave", "M5"), ("grave", "M6"),
        ("damage", "false"), ("media", "false"), .. SinceNewYear,
    ];

    [Test]
    [Category("Art9")]
    public async Task Should_propose_by_the_new_guidance_and_be_recomputed_equal()
    {
        await Register("guidance", Milder);
        var number = await RegisterByInterface();
        await WalkTo("statement-and-defence", number);
        var entry = await Read(ledger => ledger.Entries.SingleAsync(e => e.Stream == Streams.Case(number) && e.Kind == "proposal-notified"));
        var asked = RecordedQuestion.In(entry.Content)!;
        var again = QuestionReplay.Ask(asked, null);
        var shipped = QuestionReplay.Ask(asked, new(asked.Day));
        var replayed = await (await Officer("auditor")).Open($"/audit/cases/{Uri.EscapeDataString(number)}/recompute?run=true");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replayed.Text, Does.Contain("流程重走一致"), "the replay knows what was set");
            Assert.That(EntryText.Parse(entry.Content).Question!.Computed!["proposal"]!["table"]!.GetValue<string>(), Is.EqualTo("2026-01-01"));
            Assert.That(JsonNode.DeepEquals(Json(again.Computed), Json(asked.Computed)), Is.True, "under what was pinned");
            Assert.That(JsonNode.DeepEquals(Json(shipped.Computed), Json(asked.Computed)), Is.False, "the shipped table proposes otherwise");
        }
    }

    [Test]
    [Category("Art17")]
    public async Task Should_count_by_the_limit_that_had_begun()
    {
        await Register("limits", [("limit", "announcement"), ("amount", "2"), ("unit", "days"), ("validFrom", "2026-06-01"), ("sourceDocument", "坛作办〔2026〕3号")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await LawOn("2026-06-02")).Local.Limit("announcement", new(2026, 5, 31))!.Amount, Is.EqualTo(5), "what began before it");
            Assert.That((await LawOn("2026-06-02")).Local.Limit("announcement", new(2026, 6, 1))!.Amount, Is.EqualTo(2));
            Assert.That((await LawOn("2026-05-31")).LocalChanges.IsNone, Is.True);
        }
    }

    [Test]
    public async Task Should_know_a_year_from_the_day_its_notice_is_registered()
    {
        await Register("calendar", [("year", "2027"), ("holidays", "2027-01-01 2027-01-02"), ("makeUpDays", "2027-01-09"), .. SinceNewYear]);
        var calendar = (await LawOn("2026-12-30")).Local.Calendar;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.IsWorkingDay(new(2027, 1, 1)), Is.False);
            Assert.That(calendar.IsWorkingDay(new(2027, 1, 9)), Is.True, "a Saturday that is made up");
            Assert.That(calendar.IsWorkingDay(new(2028, 1, 4)), Is.Null);
        }
    }

    [Test]
    public async Task Should_say_which_day_cannot_be_read()
    {
        var (answer, _) = await Propose("office-clerk", "calendar", [("year", "2027"), ("holidays", "2027-01-01 元旦"), .. SinceNewYear]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("“元旦”不是当年的日期"));
        }
    }

    [Test]
    [Category("Art5")]
    public async Task Should_offer_the_catalogue_of_the_day_of_the_conduct()
    {
        await Register("catalogues", [("catalogue", "first-asked"), ("item", "第三条"), ("text", "首问责任人应当一次告知。"), ("validFrom", "2020-01-01"), ("sourceDocument", "坛政办〔2020〕1号")]);
        await Register("catalogues", [("catalogue", "ten-and-ten"), ("item", "第一条"), ("text", "严禁推诿。"), ("validFrom", "2020-01-01"), ("sourceDocument", "常作办〔2019〕5号")]);
        var clue = Route.Clue;
        clue["clause"] = "art5.item5";
        var number = await RegisterByInterface(clue);
        await WalkTo("investigation-report", number);
        var (_, page) = await OpenTask(Route.Step("investigation-report"), number);
        Assert.That(page.Text, Does.Contain("首问责任人应当一次告知").And.Not.Contain("严禁推诿"));
    }

    private static JsonNode? Json(ReadOnlyMemory<byte> text) => JsonNode.Parse(text.Span);

    private async Task<Jintan.Law.LawInForce> LawOn(string day)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LawRegister>().OnAsync(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
    }
}
