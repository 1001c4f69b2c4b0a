using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Registers;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>A mixed case (requirements A.10, row 6): one approval by the highest level, then a track for each person.</summary>
[Category("Art13")]
public sealed class When_several_persons_are_concerned : OfficeTest
{
    [Test]
    public async Task Should_be_approved_by_the_principal_and_split_by_person()
    {
        var number = await AcceptAsync();
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "plan", "plan", "plan" }));

        await office.CompleteAsync(number, "plan", "Submit", Officers.Investigator, Answers.Plan, "Y001");
        await office.CompleteAsync(number, "plan", "Submit", Officers.OtherUnit, Answers.Plan, "S001");
        await office.CompleteAsync(number, "plan", "Submit", Officers.Clerk, Answers.Plan, "K001");
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.Investigator, Answers.Report, "Y001");
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.OtherUnit, Answers.Report, "S001");
        await office.CompleteAsync(number, "explain", "Explain", Officers.UnitLeader, Answers.Explanation, "Y001");
        await office.CompleteAsync(number, "explain", "Explain", Officers.OtherUnit, Answers.Explanation, "S001");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "report" }));
            Assert.That(await office.HistoryAsync(number), Does.Contain("procedure-finished").And.Not.Contain("case-closed"));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_carry_out_an_order_of_the_leading_group_for_whom_it_may_name()
    {
        var number = await AcceptAsync(new JsonArray(new JsonObject { ["person"] = "K001" }));
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true).With("order", "演坛作组〔2026〕9号"));
        await using var ledger = office.Ledger();
        Assert.That(
            await ledger.Tasks.Where(task => task.CaseNumber == number && task.Status == "open").Select(task => task.Person + " " + task.FormId).ToListAsync(),
            Is.EquivalentTo(new[] { "K001 joint-plan", "Y001 leading-group-plan" }));
    }

    [Test]
    [Category("Art4")]
    public async Task Should_take_in_no_clue_about_whom_the_case_has_finished_with()
    {
        var number = await AcceptAsync(new JsonArray(new JsonObject { ["person"] = "S001" }));
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        await office.CompleteAsync(number, "plan", "Submit", Officers.Investigator, Answers.Plan, "Y001");
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.Investigator, Answers.Report, "Y001");
        await office.CompleteAsync(number, "explain", "Explain", Officers.UnitLeader, Answers.Explanation, "Y001");
        var again = await office.RegisterAsync();
        var refused = (await Assert.ThrowsAsync<FormRefusedException>(
            () => office.CompleteAsync(again, "study", "Merge", Officers.Clerk, Answers.Study.With("mergeInto", number))))!;
        Assert.That(refused.Problems.Single().Message, Does.Contain("已经办结"));
    }

    [Test]
    public async Task Should_refuse_the_responsible_person_for_the_whole_case()
    {
        var number = await AcceptAsync();
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval)))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art13WrongApprover));
    }

    [Test]
    public async Task Should_not_go_to_the_responsible_person_by_way_of_a_colleague_either()
    {
        var number = await AcceptAsync();
        var approval = await office.WaitingAsync(number);
        Assert.That(
            await office.RefusedAsync(
                number, () => office.Desk.ReassignAsync(approval.Id, Officers.Deputy.Account, "外出学习", Officers.Principal, CancellationToken.None)),
            Says.No(Refusal.Art13NotDelegable));
    }

    [Test]
    public async Task Should_keep_the_first_decision_number_beside_the_second()
    {
        var number = await AcceptAsync(new JsonArray(new JsonObject { ["person"] = "S001" }));
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        foreach (var (person, officer) in new[] { ("Y001", Officers.UnitLeader), ("S001", Officers.OtherUnit) })
        {
            await office.CompleteAsync(number, "plan", "Submit", officer, Answers.Plan, person);
            await office.CompleteAsync(number, "report", "Needed", officer, Answers.Report, person);
            await office.CompleteAsync(number, "notice", "Notify", officer, Answers.Notice, person);
            await office.CompleteAsync(number, "hearing", "Submit", officer, Answers.Hearing, person);
            await office.CompleteAsync(number, "unit-study", "Propose", officer, Answers.UnitStudy, person);
            await office.CompleteAsync(number, "office-consent", "Agreed", Officers.OfficeHead, Answers.Consent, person);
            await office.CompleteAsync(number, "decide", "Decide", officer, Answers.Decision, person);
        }

        await office.LeaveHistoryAsync("several-persons");
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Decisions.Where(d => d.CaseNumber == number).Select(d => d.Number).Order().ToListAsync(),
                Is.EqualTo(new[] { "演演建问决〔2026〕1号", "演演水问决〔2026〕1号" }));
            Assert.That(await ledger.Cases.Where(c => c.Number == number).Select(c => c.DecisionNumber).SingleAsync(), Is.EqualTo("演演建问决〔2026〕1号"));
        }
    }

    [Test]
    public async Task Should_refuse_clearly_to_number_a_decision_of_an_organisation_that_is_no_longer_registered()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.Writer.WriteAsync(Actor.System, tx =>
        {
            var row = tx.OrganisationToday("jsj")!;
            row.ValidTo = TestOffice.FirstDay.AddDays(-1);
            tx.Update(row);
            return ValueTask.FromResult(true);
        }, CancellationToken.None);
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, Answers.Decision)))!;
        Assert.That((refused.Code, refused.Message.Contains("jsj", StringComparison.Ordinal)), Is.EqualTo(("E-NO-ORGANISATION", true)));
    }

    private async Task<string> AcceptAsync(JsonArray? concerned = null)
    {
        var others = concerned ?? new JsonArray(new JsonObject { ["person"] = "K001" }, new JsonObject { ["person"] = "S001" });
        var number = await office.RegisterAsync(Clues.HandedOver().With("others", others));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        return number;
    }
}
