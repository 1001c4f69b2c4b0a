using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Registers;

/// <summary>What stands in a register changes what the law answers, and who may act.</summary>
public sealed class When_registers_decide : RegisterTest
{
    [Test]
    public async Task Should_keep_a_relative_away_before_anything_is_done()
    {
        await Register("relations", [("account", "office-clerk"), ("personId", "S1002"), ("kind", "kinship"), .. SinceNewYear]);
        var number = await RegisterByInterface();
        var study = Route.Step("acceptance-study");
        var (path, page) = await OpenTask(study, number);
        var clerk = await Officer("office-clerk");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Answer(clerk.Submit(page, path, $"{path}/claim")), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That(await Answer(clerk.Submit(page, path, study.Typed)), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That((await Complete(study with { Account = "office-head" }, number)).Status, Is.EqualTo(HttpStatusCode.Found), "a colleague may");
        }

        static async Task<(HttpStatusCode, bool)> Answer(Task<Visiting.Answer> asked)
        {
            var answer = await asked;
            return (answer.Status, answer.Text.Contains("应当回避", StringComparison.Ordinal));
        }
    }

    [Test]
    [Category("Art19")]
    public async Task Should_bar_by_a_decision_from_before_the_system()
    {
        await Register("decisions", ("number", "坛政服问决〔2026〕7号"), ("personId", "S1002"), ("methods", "M4"), ("decidedOn", "2026-03-31"), ("effectiveOn", "2026-03-31"), ("state", "in_force"), ("sourceDocument", "原件存档案室"));
        var barred = await Ask("promotion", "2026-09-30");
        var free = await Ask("promotion", "2026-10-01");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(barred["allowed"]!.GetValue<bool>(), Is.False);
            Assert.That(barred["refusals"]!.ToJsonString(), Is.EqualTo("""["E-ART19-BARRED"]"""));
            Assert.That((await Ask("excellent_rating", "2026-12-31"))["refusals"]!.ToJsonString(), Is.EqualTo("""["E-ART19-ASSESS-BARRED"]"""));
            Assert.That(barred["bars"]![0]!.ToJsonString(), Does.Contain("art19.p2.s2").And.Contain("\"through\":\"2026-09-30\""));
            Assert.That(barred["firstPossibleOn"]!.GetValue<string>(), Is.EqualTo("2026-10-01"));
            Assert.That(free["allowed"]!.GetValue<bool>(), Is.True);
        }
    }

    [Test]
    public async Task Should_answer_on_a_page_too()
    {
        var clerk = await Officer("office-clerk");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await clerk.Open("/eligibility?person=S1002&act=promotion&date=2026-09-30")).Text, Does.Contain("当日没有限制"));
            Assert.That((await clerk.Open("/eligibility?person=X9&act=promotion&date=2026-09-30")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That((await (await Officer("town-clerk")).Open("/eligibility")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await clerk.Open("/api/eligibility?person=S1002&act=fly&date=2026-09-30")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        }
    }

    [Test]
    [Category("Art22")]
    public async Task Should_rule_by_the_reading_in_force()
    {
        await Register("readings", [("reading", "P04"), ("choice", "alternative"), .. SinceNewYear]);
        var number = await RegisterByInterface();
        await Complete(Route.Step("acceptance-study"), number);
        var ruled = (await EntriesOf(number)).Last(e => e.Question is not null);
        Assert.That(ruled.Question!.Readings!.ToJsonString(), Is.EqualTo("""["P04"]"""));
    }

    private async Task<JsonNode> Ask(string act, string date)
    {
        var answer = await (await Officer("office-clerk")).Open($"/api/eligibility?person=S1002&act={act}&date={date}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Body);
        return JsonNode.Parse(answer.Body)!;
    }
}
