using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Host.Tests.Route;
using Host.Tests.Visiting;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Clues;

public sealed class When_a_clue_comes_in_by_interface : RouteTest
{
    [Test]
    public async Task Should_become_a_case()
    {
        var answer = await (await Officer("office-clerk")).PostJson("/api/clues", Clue().ToJsonString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(JsonNode.Parse(answer.Body)!["caseNumber"]!.GetValue<string>(), Does.EndWith("1号"));
            Assert.That(answer.Location, Does.StartWith("/cases/"));
        }
    }

    [Test]
    public async Task Should_become_one_case_however_often_the_same_key_is_sent()
    {
        var clerk = await Officer("office-clerk");
        var first = await clerk.PostJson("/api/clues", Clue().ToJsonString(), ("Idempotency-Key", "petition-7"));
        var again = await clerk.PostJson("/api/clues", Clue().ToJsonString(), ("Idempotency-Key", "petition-7"));
        var other = await clerk.PostJson("/api/clues", Clue("T2001").ToJsonString(), ("Idempotency-Key", "petition-7"));
        var somebody = await (await Officer("town-clerk")).PostJson("/api/clues", Clue().ToJsonString(), ("Idempotency-Key", "petition-7"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Body, Is.EqualTo(first.Body));
            Assert.That(Code(other), Is.EqualTo("E-KEY-REUSED"), "the same key for something else");
            Assert.That(somebody.Status, Is.EqualTo(HttpStatusCode.Conflict), "the key of another actor");
            Assert.That(await Cases(), Is.EqualTo(1));
        }
    }

    [TestCase("{", "E-JSON")]
    [TestCase("[]", "E-JSON")]
    [TestCase("\"text\"", "E-JSON")]
    [TestCase("null", "E-JSON")]
    [TestCase("{\"title\":\"a\",\"title\":\"b\"}", "E-JSON")]
    [TestCase("[[[[[[[[[[[[1]]]]]]]]]]]]", "E-JSON")]
    [TestCase("{}", "E-INPUT")]
    [TestCase("{\"unknown\":\"x\"}", "E-INPUT")]
    public async Task Should_refuse_what_cannot_be_read(string json, string code) =>
        await ShouldBeRefused(await (await Officer("office-clerk")).PostJson("/api/clues", json), code);

    [TestCase("channel", "\"art12.item9\"", "没有这个选项")]
    [TestCase("channel", "7", "没有这个选项")]
    [TestCase("receivedOn", "\"2026-13-01\"", "应当是日期")]
    [TestCase("receivedOn", "\"2999-01-01\"", "日期")]
    [TestCase("title", "{\"x\":1}", "应当是文字")]
    [TestCase("person", "\"X9999\"", "人员登记中没有这个工号")]
    [TestCase("beganOn", "\"tomorrow\"", "应当是日期")]
    public async Task Should_name_the_field_that_is_wrong(string field, string value, string because)
    {
        var clue = Clue();
        clue[field] = JsonNode.Parse(value);
        var answer = await (await Officer("office-clerk")).PostJson("/api/clues", clue.ToJsonString());
        await ShouldBeRefused(answer, "E-INPUT");
        Assert.That(JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors").GetProperty(field)[0].GetString(), Does.Contain(because));
    }

    [Test]
    public async Task Should_refuse_dates_out_of_order()
    {
        var clue = Clue();
        (clue["beganOn"], clue["endedOn"]) = ("2026-02-20", "2026-01-15");
        await ShouldBeRefused(await (await Officer("office-clerk")).PostJson("/api/clues", clue.ToJsonString()), "E-INPUT");
    }

    [Test]
    public async Task Should_refuse_text_longer_than_its_field()
    {
        var clue = Clue();
        clue["title"] = new string('长', 101);
        await ShouldBeRefused(await (await Officer("office-clerk")).PostJson("/api/clues", clue.ToJsonString()), "E-INPUT");
    }

    [Test]
    public async Task Should_keep_script_as_the_text_that_it_is()
    {
        var clue = Clue();
        clue["title"] = "<script>alert('x')</script>";
        var clerk = await Officer("office-clerk");
        var made = await clerk.PostJson("/api/clues", clue.ToJsonString());
        var page = await clerk.Open(made.Location!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Body, Does.Not.Contain("<script>alert"));
            Assert.That(page.Text, Does.Contain("<script>alert('x')</script>"));
        }
    }

    [TestCase("auditor", HttpStatusCode.Forbidden)]
    [TestCase("designer", HttpStatusCode.Forbidden)]
    [TestCase("system-administrator", HttpStatusCode.Forbidden)]
    public async Task Should_be_for_officers_alone(string account, HttpStatusCode status) =>
        Assert.That((await (await Officer(account)).PostJson("/api/clues", Clue().ToJsonString())).Status, Is.EqualTo(status));

    [Test]
    public async Task Should_take_json_and_nothing_else()
    {
        using var form = new FormUrlEncodedContent([new("title", "x")]);
        Assert.That(
            (await (await Officer("office-clerk")).PostContent("/api/clues", form)).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    private async Task ShouldBeRefused(Answer answer, string code)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), answer.Body);
            Assert.That(Code(answer), Is.EqualTo(code));
            Assert.That(JsonDocument.Parse(answer.Body).RootElement.GetProperty("cure").GetString(), Is.Not.Empty);
            Assert.That(await Cases(), Is.Zero);
        }
    }

    private static string? Code(Answer answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("code").GetString();

    private async Task<int> Cases()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Cases.CountAsync();
    }
}
