using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>The person is promoted or demoted while the case is on its way: the higher level counts from then on (article 13).</summary>
[Category("Art13")]
public sealed class When_the_level_changes_during_the_case : OfficeTest
{
    [Test]
    public async Task Should_be_requested_again_and_approved_by_the_principal()
    {
        var number = await office.CaseWaitingAtAsync("approve-start");
        await BecomesAsync("Y001", "section_leader");
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval)))!;
        await office.SendBackAsync(number, "approve-start", "request-start", Officers.Deputy);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);
        var again = await office.WaitingAsync(number);
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Ruling, Says.No(Refusal.Art13WrongApprover));
            Assert.That(again.Body, Is.EqualTo("LG_PRINCIPAL"));
            Assert.That((await office.HistoryAsync(number)).Count(kind => kind == "person-changed"), Is.EqualTo(1));
            Assert.That((await office.WaitingAsync(number)).Definition, Is.EqualTo("14b-joint-investigation"));
        }

        await InvestigateByTheThreeOrgansAsync(number);
        await office.LeaveHistoryAsync("promoted-at-approval");
    }

    [Test]
    [Category("Art14")]
    public async Task Should_refuse_the_report_of_the_unit_alone()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await BecomesAsync("Y001", "section_leader");
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "report", "Needed", Officers.Investigator, Answers.Report)))!;
        Assert.That(refused.Asked!.Ruling.ToJsonString(), Does.Contain("E-ART13-WRONG-APPROVER").And.Contain("E-ART14-WRONG-INVESTIGATOR"));
    }

    [TestCase("plan"), TestCase("report")]
    [Category("Art14")]
    public async Task Should_be_approved_by_the_principal_and_investigated_by_the_three_organs(string node)
    {
        var number = await office.CaseWaitingAtAsync(node);
        await BecomesAsync("Y001", "section_leader");
        await office.CompleteAsync(number, node, "LevelChanged", Officers.Investigator, []);
        await office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request);
        var refused = (await Assert.ThrowsAsync<RefusedException>(
            () => office.CompleteAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval)))!;
        Assert.That(refused.Ruling, Says.No(Refusal.Art13WrongApprover));
        await FinishByTheThreeOrgansAsync(number);
        await office.LeaveHistoryAsync($"promoted-at-{node}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.HistoryAsync(number), Does.Contain("level-changed"));
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
        }
    }

    [TestCase("hearing"), TestCase("decide")]
    [Category("Art15")]
    public async Task Should_take_back_a_case_that_is_being_decided(string node)
    {
        var number = await office.CaseWaitingAtAsync(node);
        await BecomesAsync("Y001", "section_leader");
        if (node == "decide")
        {
            await office.RefusedAsync(number, node, "Decide", Officers.UnitLeader, Answers.Decision);
            Assert.That(
                (await office.EntriesAsync(number))[^1].Question!.Ruling.ToJsonString(),
                Does.Contain(Refusal.Art14OrganMissing.Code).And.Contain(Refusal.Art15NoStandingCommittee.Code));
            await office.SendBackAsync(number, node, "unit-study", Officers.UnitLeader);
        }
        else
        {
            await office.CompleteAsync(number, node, "Submit", Officers.UnitLeader, Answers.Hearing);
        }

        await office.WalkAsync(
            number,
            ("unit-study", "LevelChanged", Officers.UnitLeader, []),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        await FinishByTheThreeOrgansAsync(number);
        await office.LeaveHistoryAsync($"promoted-at-{node}");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    [Category("Art15")]
    public async Task Should_be_studied_again_when_the_case_comes_straight_back()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        await office.SendBackAsync(number, "decide", "hearing", Officers.UnitLeader, isStraight: true);
        await BecomesAsync("Y001", "section_leader");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "unit-study" }), "the unit has studied another person's case");
            Assert.That((await office.HistoryAsync(number))[^4..], Is.EqualTo(new[] { "person-changed", "task-completed", "hearing-ruled", "task-lapsed" }));
        }

        await office.WalkAsync(
            number,
            ("unit-study", "LevelChanged", Officers.UnitLeader, []),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        await FinishByTheThreeOrgansAsync(number);
        await office.LeaveHistoryAsync("promoted-on-the-way-straight-back");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    [Test]
    [Category("Art15")]
    public async Task Should_let_the_three_organs_read_what_they_sign_and_not_what_the_unit_proposed()
    {
        var number = await office.CaseWaitingAtAsync("office-consent");
        await BecomesAsync("Y001", "section_leader");
        await office.SendBackAsync(number, "office-consent", "unit-study", Officers.OfficeHead);
        await office.WalkAsync(
            number,
            ("unit-study", "LevelChanged", Officers.UnitLeader, []),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        await ApproveByThePrincipalAsync(number);
        await ProposeByTheThreeOrgansAsync(number);
        var file = CaseFile.Fold(number, await office.EntriesAsync(number));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "sign-cdi", "sign-organisation" }));
            Assert.That(DecisionText.ToRead(file, "Y001"), Is.EqualTo(Answers.JointProposal["text"]!.GetValue<string>()));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_take_the_case_from_the_leading_group_too()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment
            .With("ordered", true).With("order", "演作组〔2026〕1号").With("orderReason", "影响较大。"));
        await BecomesAsync("Y001", "section_leader");
        await office.CompleteAsync(number, "plan", "LevelChanged", Officers.GroupSecretary, []);
        await office.WalkAsync(
            number,
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Principal, Answers.Approval),
            ("assign", "Assign", Officers.Clerk, Answers.Assignment));
        Assert.That((await office.WaitingAsync(number)).Definition, Is.EqualTo("14b-joint-investigation"));
    }

    [Test]
    [Category("Art14")]
    public async Task Should_not_leave_the_unit_while_the_level_is_the_same()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var stays = (await Assert.ThrowsAsync<ConflictException>(
            () => office.CompleteAsync(number, "report", "LevelChanged", Officers.Investigator, Answers.Report)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((stays.Code, stays.Message.Contains("第十四条", StringComparison.Ordinal)), Is.EqualTo(("E-LEVEL-UNCHANGED", true)));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "report" }));
        }
    }

    [Test]
    [Category("Art14")]
    public async Task Should_stay_with_the_three_organs_when_the_person_is_demoted()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("person", "K001"));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Principal, Answers.Approval));
        await BecomesAsync("K001", "ordinary");
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        Assert.That((await office.WaitingAsync(number)).Definition, Is.EqualTo("14b-joint-investigation"));
        await InvestigateByTheThreeOrgansAsync(number);
        await office.CompleteAsync(number, "review", "Submit", Officers.UnitLeader, Answers.PartyReview);
        await office.LeaveHistoryAsync("demoted");
    }

    [TestCase("office-consent"), TestCase("decide"), TestCase("announce")]
    [Category("Art15")]
    [Category("Art17")]
    public async Task Should_be_decided_by_the_unit_that_studied_though_the_person_has_moved(string node)
    {
        var number = await office.CaseWaitingAtAsync(node);
        await office.RegisterSaysAsync("Y001", row => row.OrganisationId = "swj");
        var decision = Answers.Decision.With("decidedOn", "2026-03-03").With("effectiveOn", "2026-03-03");
        if (node == "office-consent")
        {
            await office.CompleteAsync(number, node, "Agreed", Officers.OfficeHead, Answers.Consent);
        }

        if (node != "announce")
        {
            await office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, decision);
        }

        await office.CompleteAsync(number, "announce", "Submit", Officers.UnitLeader, Answers.Announcement.With("announcedOn", "2026-03-03"));
        await using var ledger = office.Ledger();
        var issued = await ledger.Decisions.SingleAsync();
        Assert.That((issued.Number, (await office.WaitingAsync(number)).OrganisationId), Is.EqualTo(("演演建问决〔2026〕1号", "swj")), "the formalities are for the unit of today");
        await office.StartAsync(
            "17c-correction", "correction",
            new() { ["decision"] = issued.Number, ["errors"] = new JsonArray("name"), ["error"] = "姓名有误。", ["text"] = "更正后的决定：经查。" }, Officers.UnitLeader);
        var again = (await Assert.ThrowsAsync<ConflictException>(() => office.StartAsync(
            "17c-correction", "correction",
            new() { ["decision"] = issued.Number, ["errors"] = new JsonArray("name"), ["error"] = "日期有误。", ["text"] = "另一更正后的决定：经查。" }, Officers.Clerk)))!;
        Assert.That(again.Code, Is.EqualTo("E-CORRECTION-OPEN"));
    }

    private async Task FinishByTheThreeOrgansAsync(string number)
    {
        await ApproveByThePrincipalAsync(number);
        await InvestigateByTheThreeOrgansAsync(number);
    }

    private Task ApproveByThePrincipalAsync(string number) => office.WalkAsync(
        number,
        ("approve-start", "Approve", Officers.Principal, Answers.Approval),
        ("assign", "Assign", Officers.Clerk, Answers.Assignment));

    private async Task InvestigateByTheThreeOrgansAsync(string number)
    {
        await ProposeByTheThreeOrgansAsync(number);
        await office.WalkAsync(
            number,
            ("sign-cdi", "Sign", Officers.Commission, JointConsent),
            ("sign-organisation", "Sign", Officers.Department, JointConsent),
            ("standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee.With("heldOn", "2026-03-03")),
            ("decide", "Decide", Officers.Clerk, Answers.Decision.With("decidedOn", "2026-03-03").With("effectiveOn", "2026-03-03")),
            ("announce", "Submit", Officers.Clerk, Answers.Announcement.With("announcedOn", "2026-03-03")));
        await office.CompleteAsync(number, "formalities", "Submit", Officers.UnitLeader, Answers.Formalities);
    }

    private Task ProposeByTheThreeOrgansAsync(string number) => office.WalkAsync(
        number,
        ("plan", "Submit", Officers.Clerk, Answers.Plan),
        ("report", "Needed", Officers.Clerk, Answers.Report.With("firstActOn", "2026-03-03")),
        ("sign-cdi", "Sign", Officers.Commission, Answers.Signature),
        ("sign-organisation", "Sign", Officers.Department, Answers.Signature),
        ("notice", "Notify", Officers.Clerk, Answers.Notice.With("notifiedOn", "2026-03-03")),
        ("hearing", "Submit", Officers.Clerk, Answers.Hearing.With("heldOn", "2026-03-03")),
        ("joint-proposal", "Propose", Officers.Clerk, Answers.JointProposal));

    private static JsonObject JointConsent => new() { ["opinion"] = "同意。", ["signedOn"] = "2026-03-03" };

    private Task BecomesAsync(string person, string level) => office.RegisterSaysAsync(person, row =>
    {
        (row.Post, row.Level) = ("演示新职务", level);
        row.LeadingPost = row.DistrictManaged = level == "section_leader";
    });
}
