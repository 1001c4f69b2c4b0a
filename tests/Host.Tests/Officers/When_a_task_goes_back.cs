using System.Net;
using Host.Tests.Visiting;
using Jintan.Host.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Officers;

/// <summary>退回 and 撤回: nothing is lost, the step is done again, and the law is asked again.</summary>
[Category("Art15")]
public sealed class When_a_task_goes_back : RouteTest
{
    private string number = "";

    [SetUp]
    public async Task Register() => number = await RegisterByInterface();

    [Test]
    public async Task Should_open_the_earlier_step_with_what_was_handed_in_and_go_on_from_there()
    {
        await WalkTo("office-consent", number);
        var consent = Route.Step("office-consent");
        var (path, page) = await OpenTask(consent, number);
        var answer = await (await Officer(consent.Account)).Submit(page, $"{path}/return", ("node", "unit-study"), ("reason", "会议纪要缺少表决情况"));
        Assert.That(answer.Location, Is.EqualTo("/inbox"), answer.Text);

        var study = Route.Step("unit-study");
        var again = await OpenTask(study, number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Page.Value(again.Path, "vote"), Is.Not.Empty, "what was handed in is the draft");
            Assert.That(again.Page.Text, Does.Contain("退回").And.Contain("会议纪要缺少表决情况"));
            Assert.That(await Waiting(consent.Account, number), Is.Null);
        }

        foreach (var step in Route.Steps.SkipWhile(s => s.FormId != "unit-study"))
        {
            Assert.That((await Complete(step, number)).Status, Is.EqualTo(HttpStatusCode.Found), step.FormId);
        }

        Assert.That((await EntriesOf(number)).Count(e => e.Kind == "unit-studied"), Is.EqualTo(2), "the law was asked again");
        Assert.That((await EntriesOf(number))[^1].Kind, Is.EqualTo(EntryKind.CaseClosed));
        var recomputed = await (await Officer("auditor")).Open($"/audit/cases/{Uri.EscapeDataString(number)}/recompute?run=true");
        Assert.That(recomputed.Text, Does.Contain("流程重走一致"), "the way there and back is walked again by the replay");
    }

    [Test]
    public async Task Should_come_straight_back_when_only_papers_were_missing()
    {
        await WalkTo("decision", number);
        var decision = Route.Step("decision");
        var (path, page) = await OpenTask(decision, number);
        Assert.That(page.Text, Does.Contain("退回“听取陈述申辩”、“领导班子集体研究”时可以选择直接回到本环节"));
        var answer = await (await Officer(decision.Account)).Submit(page, $"{path}/return", ("node", "hearing"), ("then", "straight"), ("reason", "缺少笔录"));
        Assert.That(answer.Location, Is.EqualTo("/inbox"), answer.Text);

        var hearing = Route.Step("statement-and-defence");
        Assert.That((await OpenTask(hearing, number)).Page.Text, Does.Contain("只补附件的，直接回到退回的环节"));
        foreach (var step in Route.Steps.Where(s => s.FormId is "statement-and-defence" or "decision" or "announcement" or "formalities"))
        {
            Assert.That((await Complete(step, number)).Status, Is.EqualTo(HttpStatusCode.Found), step.FormId);
        }

        var entries = await EntriesOf(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entries[^1].Kind, Is.EqualTo(EntryKind.CaseClosed));
            Assert.That(
                entries.Where(e => e.Kind is EntryKind.TaskReturned or StraightBack.Stands).Select(e => TimelineReader.Line(e).Check is not null),
                Is.EqualTo(new[] { false, true, true }),
                "an officer sent it back, although the law was asked; nobody answered again");
        }

        var recomputed = await (await Officer("auditor")).Open($"/audit/cases/{Uri.EscapeDataString(number)}/recompute?run=true");
        Assert.That(recomputed.Text, Does.Contain("流程重走一致"));
    }

    [Test]
    public async Task Should_keep_the_step_that_was_chosen_while_the_reason_is_missing()
    {
        await WalkTo("decision", number);
        var decision = Route.Step("decision");
        var (path, page) = await OpenTask(decision, number);
        var answer = await (await Officer(decision.Account)).Submit(page, $"{path}/return", ("node", "hearing"), ("then", "straight"), ("reason", ""));
        Assert.That(
            (answer.Status, answer.Value($"{path}/return", "node"), answer.Value($"{path}/return", "then")),
            Is.EqualTo((HttpStatusCode.UnprocessableEntity, "hearing", "straight")));
    }

    [Test]
    public async Task Should_say_why_it_cannot_come_straight_back()
    {
        await WalkTo("decision", number);
        var decision = Route.Step("decision");
        var (path, page) = await OpenTask(decision, number);
        var answer = await (await Officer(decision.Account)).Submit(page, $"{path}/return", ("node", "notice"), ("then", "straight"), ("reason", "缺少送达回证"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("第十五条第一款").And.Contain("请选择其后各环节依次再办"));
            Assert.That(answer.Value($"{path}/return", "then"), Is.EqualTo("straight"), "what was chosen stands in the form that came back");
            Assert.That(await Waiting(decision.Account, number), Is.Not.Null);
            Assert.That((await EntriesOf(number))[^1].Kind, Is.EqualTo(EntryKind.Refused), "who tried it is on record");
        }
    }

    [Test]
    public async Task Should_offer_no_straight_way_where_there_is_none()
    {
        await WalkTo("unit-study", number);
        Assert.That((await OpenTask(Route.Step("unit-study"), number)).Page.Text, Does.Contain("退回前面的环节").And.Not.Contain("直接回到本环节"));
    }

    [Test]
    public async Task Should_need_a_reason()
    {
        await WalkTo("office-consent", number);
        var consent = Route.Step("office-consent");
        var (path, page) = await OpenTask(consent, number);
        var answer = await (await Officer(consent.Account)).Submit(page, $"{path}/return", ("node", "unit-study"), ("reason", ""));
        Assert.That((answer.Status, answer.Text.Contains("请写明理由", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
        Assert.That(await Waiting(consent.Account, number), Is.Not.Null);
    }

    [Test]
    public async Task Should_be_taken_back_until_the_next_act()
    {
        await WalkTo("office-consent", number);
        var leader = await Officer("unit-leader");
        var done = await DoneTask("unit-study");
        var page = await leader.Open(done);
        var answer = await leader.Submit(page, $"{done}/withdraw", ("reason", "笔误"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Location, Is.EqualTo("/inbox"), answer.Text);
            Assert.That(await Waiting("unit-leader", number), Is.Not.Null);
            Assert.That(await Waiting("office-head", number), Is.Null);
            Assert.That((await EntriesOf(number))[^1].Kind, Is.EqualTo(EntryKind.TaskWithdrawn));
        }
    }

    [Test]
    public async Task Should_stay_once_the_next_office_has_begun()
    {
        await WalkTo("office-consent", number);
        var leader = await Officer("unit-leader");
        var done = await DoneTask("unit-study");
        var page = await leader.Open(done);
        var consent = Route.Step("office-consent");
        var (path, next) = await OpenTask(consent, number);
        await (await Officer(consent.Account)).Submit(next, $"{path}/claim");
        var late = await leader.Submit(page, $"{done}/withdraw", ("reason", "笔误"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((late.Status, late.Text.Contains("不能撤回", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That((await leader.Open(done)).Text, Does.Not.Contain("可以撤回"));
        }
    }

    [Test]
    public async Task Should_not_cross_into_another_procedure()
    {
        await WalkTo("start-request", number);
        var page = await (await Officer("office-clerk")).Open(await DoneTask("study"));
        Assert.That(page.Text, Does.Not.Contain("可以撤回"), "the case was handed over");
    }

    private async Task<string> DoneTask(string node)
    {
        var task = await Read(ledger => ledger.Tasks.SingleAsync(t => t.CaseNumber == number && t.Node == node && t.Status == HumanTaskStatus.Completed));
        return $"/tasks/{task.Id}";
    }
}
