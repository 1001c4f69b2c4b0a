using System.Net;

namespace Host.Tests.Officers;

/// <summary>The unit passes on what is no longer its own to investigate, without having to write a report first.</summary>
[Category("Art13")]
public sealed class When_the_person_is_promoted : RouteTest
{
    private string number = "";

    [SetUp]
    public async Task InvestigateByTheUnit()
    {
        number = await RegisterByInterface();
        await WalkTo("investigation-report", number);
    }

    [Test]
    public async Task Should_go_back_to_the_office_with_an_empty_form()
    {
        await RegisterSays(OrdinaryRoute.Subject, row => (row.Level, row.LeadingPost) = ("section_leader", true));
        Assert.That((await PassOn()).Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await Waiting("office-clerk", number), Is.Not.Null, "a new approval is requested");
    }

    [Test]
    public async Task Should_stay_while_the_register_says_nothing_of_it()
    {
        var answer = await PassOn();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("仍由本机关调查、处理").And.Contain("更新人员登记"));
        }
    }

    private async Task<Visiting.Answer> PassOn()
    {
        var report = Route.Step("investigation-report");
        var (path, page) = await OpenTask(report, number);
        Assert.That(Html(page).QuerySelector("button[value=LevelChanged]")!.HasAttribute("formnovalidate"), Is.True);
        return await (await Officer(report.Account)).Submit(page, path, ("_outcome", "LevelChanged"));
    }
}
