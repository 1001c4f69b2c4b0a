using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Ledger;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Complaint and review, outside the Measures: nothing is suspended; what is revoked falls away from the start.</summary>
[Category("Outside")]
public sealed class When_the_person_complains : OfficeTest
{
    [Test]
    public async Task Should_let_the_bars_fall_when_the_decision_is_revoked()
    {
        var number = await DecidedAsync();
        await ComplainAsync(Officers.Clerk);
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Bars.AllAsync(bar => bar.InForce), Is.True, "a complaint suspends nothing");

        await office.CompleteAsync(number, "review", "Revoke", Officers.UnitLeader, Review);
        await office.LeaveHistoryAsync("complaint-revoked");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Bars.AnyAsync(bar => bar.InForce), Is.False);
            Assert.That(await ledger.Decisions.Select(one => one.State).SingleAsync(), Is.EqualTo("revoked"));
            Assert.That((await office.HistoryAsync(number))[^2], Is.EqualTo("decision-revoked"));
        }
    }

    [Test]
    public async Task Should_leave_everything_as_it_is_when_the_decision_is_upheld()
    {
        var number = await DecidedAsync();
        await ComplainAsync(Officers.Clerk);
        await office.CompleteAsync(number, "review", "Uphold", Officers.UnitLeader, Review);
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Bars.AllAsync(bar => bar.InForce), Is.True);
    }

    [TestCase("Uphold"), TestCase("Revoke")]
    public async Task Should_close_the_case_that_waited_for_the_answer_alone(string answer)
    {
        var number = await office.CaseWaitingAtAsync("formalities");
        await ComplainAsync(Officers.Clerk);
        await office.CompleteAsync(number, "formalities", "Submit", Officers.UnitLeader, Answers.Formalities);
        await using var ledger = office.Ledger();
        Assert.That(await ledger.Cases.Select(one => one.Status).SingleAsync(), Is.EqualTo("open"));
        await office.CompleteAsync(number, "review", answer, Officers.UnitLeader, Review);
        await office.LeaveHistoryAsync($"complaint-outlives-{answer}");
        Assert.That(await ledger.Cases.Select(one => one.Status).SingleAsync(), Is.EqualTo("closed"));
    }

    [Test]
    [Category("Art18")]
    public async Task Should_ask_for_no_self_criticism_once_the_decision_is_revoked()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("person", "Y002"));
        await office.WalkUntilAsync(number, "formalities");
        await office.CompleteAsync(number, "formalities", "Submit", Officers.UnitLeader, Answers.Formalities);
        var complaint = await ComplainAsync(Officers.Clerk);
        await using var ledger = office.Ledger();
        var answer = await ledger.Tasks.SingleAsync(task => task.CaseNumber == complaint && task.FormId == "complaint-review");
        await office.Procedures.CompleteAsync(new(answer.Id, "Revoke", Review, Guid.NewGuid().ToString("N"), Officers.UnitLeader), CancellationToken.None);
        await office.CompleteAsync(number, "review", "NotDue", Officers.UnitLeader, []);
        await office.LeaveHistoryAsync("revoked-before-party-review");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    public async Task Should_be_registered_by_the_office_alone()
    {
        await DecidedAsync();
        var refused = (await Assert.ThrowsAsync<ConflictException>(() => ComplainAsync(Officers.UnitLeader)))!;
        Assert.That(refused.Code, Is.EqualTo("E-NO-POWER"));
    }

    [Test]
    public async Task Should_name_a_decision_that_exists() =>
        Assert.That((await Assert.ThrowsAsync<FormRefusedException>(() => ComplainAsync(Officers.Clerk)))!.Problems[0].Field, Is.EqualTo("decision"));

    private static JsonObject Review => new() { ["reviewedOn"] = "2026-03-02", ["findings"] = "复查认定如下。", ["text"] = "复查决定：……" };

    private async Task<string> DecidedAsync()
    {
        var number = await office.RegisterAsync();
        await office.FinishAsync(number);
        return number;
    }

    private Task<string> ComplainAsync(Actor actor) => office.StartAsync(
        "c-complaint",
        "complaint",
        new JsonObject { ["decision"] = "演演建问决〔2026〕1号", ["filedOn"] = "2026-03-02", ["request"] = "请求撤销。" },
        actor);
}
