using System.Net;
using Jintan.Ledger.Entries;

namespace Host.Tests.Officers;

/// <summary>Whom the district does not manage any longer the unit gives back with an empty form; the Office passes the clue on.</summary>
[Category("Art2")]
public sealed class When_the_person_leaves_the_district : RouteTest
{
    [Test]
    public async Task Should_be_passed_on_by_the_office()
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-plan", number);
        await RegisterSays(OrdinaryRoute.Subject, row => row.Level = "county_level");
        var plan = Route.Step("investigation-plan");
        var (path, page) = await OpenTask(plan, number);
        var given = await (await Officer(plan.Account)).Submit(page, path, ("_outcome", "OutOfScope"));
        var study = Route.Step("acceptance-study");
        var refused = await Complete(study, number);
        var passedOn = await Complete(study with { Outcome = "PassOn" }, number);
        var timeline = Html(await (await Officer(study.Account)).Open($"/cases/{number}")).QuerySelector(".timeline")!.TextContent;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Html(page).QuerySelector("button[value=OutOfScope]")!.HasAttribute("formnovalidate"), Is.True);
            Assert.That(given.Status, Is.EqualTo(HttpStatusCode.Found), given.Text);
            Assert.That(refused.Text, Does.Contain("不在本区干部管理权限之内").And.Contain("线索移送函"));
            Assert.That(passedOn.Status, Is.EqualTo(HttpStatusCode.Found), passedOn.Text);
            Assert.That(timeline, Does.Contain("核对是否仍由本级处理：该人员由区以上机关管理").And.Contain("依规定核对，未通过"));
            Assert.That((await EntriesOf(number))[^1].Kind, Is.EqualTo(EntryKind.CaseClosed));
        }
    }
}
