using System.Net;

namespace Host.Tests.Officers;

/// <summary>A form that is not in order comes back whole, and a draft waits on the server.</summary>
public sealed class When_a_form_comes_back : RouteTest
{
    private const string Markup = "<script>alert(1)</script>";

    [Test]
    public async Task Should_show_every_problem_beside_its_field()
    {
        var number = await RegisterByInterface();
        var study = Route.Step("acceptance-study").With("heldOn", "2026-02-30").With("members", null).With("opinions", Markup);
        var answer = await Complete(study, number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answer.Text, Does.Contain("“研究日期”应当是日期").And.Contain("请填写“出席人员（职务）”"));
            Assert.That(answer.Body, Does.Not.Contain(Markup));
            KeepsEverythingTyped(answer, (await Waiting(study.Account, number))!, study.Typed);
        }
    }

    [Test]
    public async Task Should_be_the_same_form_when_its_token_is_stale()
    {
        var number = await RegisterByInterface();
        var study = Route.Step("acceptance-study");
        var (path, page) = await OpenTask(study, number);
        var answer = await (await Officer(study.Account)).Submit(page, path, [.. study.Typed, ("__RequestVerificationToken", "stale")]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        KeepsEverythingTyped(answer, path, study.Typed);
    }

    [Test]
    public async Task Should_ask_for_the_elements_of_the_situations_that_its_draft_cites()
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-report", number);
        var report = Route.Step("investigation-report");
        var (path, page) = await OpenTask(report, number);
        var officer = await Officer(report.Account);
        await officer.Submit(page, path, $"{path}/draft", ("situations", "art5.item4"), ("situations", "art7.item3"));
        var again = Html(await officer.Open(path));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                again.QuerySelectorAll("input[name=elements]").Select(box => box.GetAttribute("value")),
                Is.EqualTo(new[] { "art5.item4:external_clause_cited", "art7.item3:legitimate_claim", "art7.item3:shirked" }));
            Assert.That(again.QuerySelector("input[name=elements]")!.Closest("label")!.TextContent.Trim(), Is.EqualTo("第五条第（四）项：已引用所违反规定的具体条款"));
            Assert.That(again.QuerySelector("input[name=catalogueItem]"), Is.Not.Null, "the entry of the catalogue is asked for");
            Assert.That(Html(page).QuerySelector("input[name=catalogueItem]"), Is.Null);
        }
    }

    [Test]
    public async Task Should_keep_what_is_typed_in_a_field_that_the_same_draft_asks_for()
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-report", number);
        var (path, page) = await OpenTask(Route.Step("investigation-report"), number);
        var officer = await Officer(Route.Step("investigation-report").Account);
        await officer.Submit(page, path, $"{path}/draft", ("situations", "art5.item4"), ("catalogueItem", "十严禁第三条"));
        Assert.That(Html(await officer.Open(path)).QuerySelector("input[name=catalogueItem]")!.GetAttribute("value"), Is.EqualTo("十严禁第三条"));
    }

    [TestCase("", false), TestCase("十严禁第三条", true)]
    public async Task Should_speak_of_a_field_that_the_facts_do_not_ask_for_only_where_something_stands_in_it(string typed, bool speaks)
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-report", number);
        var report = Route.Step("investigation-report").With("firstActOn", "2026-02-30");
        var (path, page) = await OpenTask(report, number);
        var answer = await (await Officer(report.Account)).Submit(page, path, [.. report.Typed, ("catalogueItem", typed)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Text, Does.Contain("应当是日期").And.Not.Contain("表单中没有"));
            Assert.That(answer.Text.Contains("“所违反的目录条目”", StringComparison.Ordinal), Is.EqualTo(speaks));
        }
    }

    [Test]
    public async Task Should_say_which_item_the_measures_do_not_have_and_keep_it_out_of_the_draft()
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-report", number);
        var (path, page) = await OpenTask(Route.Step("investigation-report"), number);
        var officer = await Officer(Route.Step("investigation-report").Account);
        await officer.Submit(page, path, $"{path}/draft", ("situations", "art99.item1"));
        Assert.That((await officer.Open(path)).Status, Is.EqualTo(HttpStatusCode.OK));
        var answer = await officer.Submit(page, path, ("situations", "art99.item1"));
        Assert.That((answer.Status, answer.Text.Contains("含有没有的选项", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
    }

    [Test]
    public async Task Should_find_its_draft_again_after_a_restart()
    {
        var number = await RegisterByInterface();
        var study = Route.Step("acceptance-study");
        var (path, page) = await OpenTask(study, number);
        var clerk = await Officer(study.Account);
        var kept = await clerk.Submit(page, path, $"{path}/draft", ("opinions", "先记一笔"));
        Assert.That(kept.Location, Is.EqualTo($"{path}?kept=true"));

        await using var restarted = Host.Restarted();
        var again = await clerk.At(restarted).Open(path);
        Assert.That(again.Value(path, "opinions"), Is.EqualTo("先记一笔"));
    }
}
