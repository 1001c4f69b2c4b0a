using System.Net;
using Host.Tests.Visiting;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Host.Tests.Officers;

/// <summary>The law's no reaches the officer as a page: 409, the clause, the cure, and everything typed.</summary>
public sealed class When_the_measures_forbid_a_step : RouteTest
{
    [Test]
    [Category("Art15")]
    public async Task Should_refuse_a_decision_without_a_hearing()
    {
        var number = await RegisterByInterface();
        var notHeard = Route.Step("statement-and-defence").With("held", "false").With("recorded", "false").With("points", null);
        await WalkTo("decision", number, notHeard);
        await IsRefused(Route.Step("decision"), number, "art15.p1", Refusal.Art15NotHeard);
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_an_approval_by_someone_without_the_power()
    {
        var number = await RegisterByInterface();
        await WalkTo("start-approval", number);
        var path = await Waiting("group-responsible", number);
        Assert.That(await Waiting(Powerless, number), Is.Null, "it does not wait for somebody without the power");
        await IsRefused(Route.Step("start-approval") with { Account = Powerless }, number, "art13.s1", Refusal.Art13WrongApprover, path);
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_to_hand_an_approval_to_someone_without_the_power()
    {
        var number = await RegisterByInterface();
        await WalkTo("start-approval", number);
        var (path, page) = await OpenTask(Route.Step("start-approval"), number);
        // The page offers nobody: whoever is named all the same is refused by the law.
        var answer = await (await Officer("group-responsible")).Submit(page, $"{path}/return", $"{path}/reassign", ("to", Powerless), ("reason", "外出学习"));
        await IsRefusedMove(answer, number, Refusal.Art13NotDelegable);
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_to_take_back_a_request_that_was_answered()
    {
        var number = await RegisterByInterface();
        var answer = await TakeBackLate(number, "office-clerk", "start-request", "start-approval");
        await IsRefusedMove(answer, number, Refusal.WithdrawTooLate);
    }

    [Test]
    public async Task Should_not_call_it_a_breach_where_no_article_speaks_of_it()
    {
        var number = await RegisterByInterface();
        var answer = await TakeBackLate(number, "unit-leader", "unit-study", "office-consent");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain("下一环节已经签收或者开始办理，不能撤回。").And.Not.Contain(Refusal.WithdrawTooLate.Sentence));
            Assert.That((await EntriesOf(number)).Select(entry => entry.Kind), Has.None.EqualTo(EntryKind.Refused));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_say_on_the_page_that_nothing_is_closed_without_an_explanation()
    {
        var number = await RegisterByInterface();
        await WalkTo("investigation-report", number);
        await Complete(Route.Step("investigation-report") with { Outcome = "NotNeeded" }, number);
        var explanation = new RouteStep("unit-leader", "explanation", "Explain", []);
        var (path, page) = await OpenTask(explanation, number);
        var answer = await (await Officer(explanation.Account)).Submit(page, path, explanation.Typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain(Refusal.Art14NoExplanation.Sentence).And.Contain(Refusal.Art14NoExplanation.Cure));
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "the form itself asks for the text");
            Assert.That(await Waiting(explanation.Account, number), Is.EqualTo(path));
        }
    }

    [Test]
    public async Task Should_not_even_show_a_task_to_another_organisation()
    {
        var number = await RegisterByInterface();
        var (path, page) = await OpenTask(Route.Steps[0], number);
        var town = await Officer("town-clerk");
        var before = await Stored();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await town.Open(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await town.Submit(page, path, Route.Steps[0].Typed)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await town.Open($"/cases/{Uri.EscapeDataString(number)}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await Stored(), Is.EqualTo(before));
        }
    }

    // The page of what was done was opened before the next step was answered.
    private async Task<Answer> TakeBackLate(string number, string account, string done, string answered)
    {
        await WalkTo(answered, number);
        var officer = await Officer(account);
        var task = await Read(ledger => ledger.Tasks.SingleAsync(t => t.CaseNumber == number && t.FormId == done));
        var page = await officer.Open($"/tasks/{task.Id}");
        await Complete(Route.Step(answered), number);
        var next = (await Waiting(account, number))!.Split('/')[^1];
        return await officer.Submit(page, $"/tasks/{task.Id}/withdraw", ("next", next), ("reason", "笔误"));
    }

    private async Task IsRefusedMove(Answer answer, string number, Refusal refusal)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain(refusal.Sentence).And.Contain(refusal.Cure));
            Assert.That((await EntriesOf(number))[^1].Kind, Is.EqualTo(EntryKind.Refused));
        }
    }

    private async Task IsRefused(RouteStep step, string number, string clause, Refusal refusal, string? path = null)
    {
        path ??= await Waiting(step.Account, number);
        var officer = await Officer(step.Account);
        var answer = await officer.Submit(await officer.Open(path!), path!, step.Typed);
        var entries = await EntriesOf(number);
        var waiting = await Read(ledger => ledger.Tasks.SingleAsync(t => t.CaseNumber == number && t.Status == HumanTaskStatus.Open));
        var numbers = await Read(ledger => ledger.Numbers.CountAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(answer.Text, Does.Contain(refusal.Sentence).And.Contain(refusal.Cure).And.Contain(new Clause(clause).Text));
            Assert.That(Html(answer).QuerySelector($"section[role=alert] a[href='#clause-{clause}']"), Is.Not.Null);
            KeepsEverythingTyped(answer, path!, step.Typed);
            Assert.That(waiting.FormId, Is.EqualTo(step.FormId), "the task still waits");
            Assert.That(entries[^1].Kind, Is.EqualTo(EntryKind.Refused));
            Assert.That(entries[^1].Actor, Is.EqualTo(step.Account));
            Assert.That(entries[^1].Clauses, Does.Contain(clause));
            Assert.That(numbers, Is.EqualTo(1), "only the case number was drawn");
        }
    }
}
