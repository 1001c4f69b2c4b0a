using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>
/// After acceptance the person comes above the district or out of public duty (requirements A.10, row 7): the law refuses every further step, the
/// Office studies the clue again and passes it on.
/// </summary>
[Category("Art2")]
[Category("Art12")]
public sealed class When_the_person_is_no_longer_handled_here : OfficeTest
{
    [TestCase("request-start"), TestCase("plan"), TestCase("notice")]
    public async Task Should_be_passed_on_by_the_office(string node)
    {
        var number = await office.CaseWaitingAtAsync(node);
        await ComesAboveAsync("Y001");
        await office.CompleteAsync(number, node, "OutOfScope", node == "request-start" ? Officers.Clerk : Officers.UnitLeader, []);
        await PassOnAsync(number);
        await office.LeaveHistoryAsync($"above-at-{node}");
        Assert.That(await office.HistoryAsync(number), Does.Contain("scope-ended"));
    }

    [TestCase("report", "Needed", "plan"), TestCase("hearing", null, "notice"), TestCase("unit-study", "Propose", "notice"), TestCase("decide", "Decide", "notice")]
    public async Task Should_be_refused_and_come_back_to_the_first_step(string node, string? outcome, string first)
    {
        var number = await office.CaseWaitingAtAsync(node);
        await ComesAboveAsync("Y001");
        if (outcome is not null)
        {
            Assert.That(await office.RefusedAsync(number, node, outcome, Officers.UnitLeader, FormOf(node)), Says.No(Refusal.Art2AboveAuthority));
        }

        await office.SendBackAsync(number, node, first, Officers.UnitLeader);
        await office.CompleteAsync(number, first, "OutOfScope", Officers.UnitLeader, []);
        await PassOnAsync(number);
    }

    [Test]
    [Category("Art13")]
    public async Task Should_not_be_requested_for_approval()
    {
        var number = await office.CaseWaitingAtAsync("request-start");
        await ComesAboveAsync("Y001");
        var refused = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "request-start", "Submit", Officers.Clerk, Answers.Request)))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Code, refused.Message.Contains("第二条", StringComparison.Ordinal)), Is.EqualTo(("E-OUT-OF-SCOPE", true)));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "request-start" }));
        }
    }

    [TestCase("Approve"), TestCase("Reject")]
    [Category("Art13")]
    public async Task Should_not_be_answered_by_the_approver(string outcome)
    {
        var number = await office.CaseWaitingAtAsync("approve-start");
        await ComesAboveAsync("Y001");
        Assert.That(await office.RefusedAsync(number, "approve-start", outcome, Officers.Deputy, Answers.Approval), Says.No(Refusal.Art2AboveAuthority));
        await office.SendBackAsync(number, "approve-start", "request-start", Officers.Deputy);
        await office.CompleteAsync(number, "request-start", "OutOfScope", Officers.Clerk, []);
        await PassOnAsync(number);
    }

    [Test]
    [Category("Art13")]
    public async Task Should_go_to_the_office_instead_of_being_assigned()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await ComesAboveAsync("Y001");
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment);
        await PassOnAsync(number);
        await office.LeaveHistoryAsync("above-at-assign");
    }

    [Test]
    public async Task Should_not_be_accepted_once_out_of_public_duty()
    {
        var number = await office.CaseWaitingAtAsync("plan");
        await office.RegisterSaysAsync("Y001", row => row.Category = "no_public_duty");
        await office.CompleteAsync(number, "plan", "OutOfScope", Officers.UnitLeader, []);
        await office.CompleteAsync(number, "study", "NotAccept", Officers.Clerk, Answers.Study);
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
        await office.LeaveHistoryAsync("no-public-duty-at-plan");
    }

    [Test]
    public async Task Should_stay_while_the_register_says_so()
    {
        var number = await office.CaseWaitingAtAsync("plan");
        var stays = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "plan", "OutOfScope", Officers.UnitLeader, [])))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((stays.Code, stays.Message.Contains("第二条", StringComparison.Ordinal)), Is.EqualTo(("E-STILL-COVERED", true)));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "plan" }));
        }
    }

    [Test]
    [Category("Art13")]
    public async Task Should_be_accepted_and_approved_again_where_the_register_was_wrong()
    {
        var number = await office.CaseWaitingAtAsync("unit-study");
        await ComesAboveAsync("Y001");
        await office.SendBackAsync(number, "unit-study", "notice", Officers.UnitLeader);
        await office.CompleteAsync(number, "notice", "OutOfScope", Officers.UnitLeader, []);
        await WasNeverAboveAsync();
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Deputy, Answers.Approval),
            ("assign", "Assign", Officers.Clerk, Answers.Assignment));
        await FindNothingAsync(number, "2026-03-04");
        await office.LeaveHistoryAsync("above-by-mistake");
        Assert.That((await office.HistoryAsync(number)).Count(kind => kind == "start-ruled"), Is.EqualTo(2));
    }

    [Test]
    [Category("Art13")]
    public async Task Should_leave_the_others_to_be_handled_here()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("others", new JsonArray(new JsonObject { ["person"] = "S001" })));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        await ComesAboveAsync("S001");
        await office.SendBackAsync(number, "approve-start", "request-start", Officers.Deputy);
        var stays = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "request-start", "OutOfScope", Officers.Clerk, [])))!;
        await office.WalkAsync(
            number,
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Deputy, Answers.Approval),
            ("assign", "Assign", Officers.Clerk, Answers.Assignment));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stays.Code, Is.EqualTo("E-STILL-COVERED"));
            Assert.That(await office.WaitsAtAsync(number), Is.EquivalentTo(new[] { "plan", "study" }));
        }

        await office.CompleteAsync(number, "study", "PassOn", Officers.Clerk, Answers.Study, "S001");
        await FindNothingAsync(number, "2026-03-03");
        await office.LeaveHistoryAsync("one-of-two-above");
    }

    [TestCase("LevelChanged"), TestCase("Reinvestigate")]
    [Category("Art14")]
    [Category("Art15")]
    public async Task Should_not_lose_the_way_of_one_of_several(string outcome)
    {
        var number = await office.AssignedAsync(Clues.HandedOver().With("others", new JsonArray(new JsonObject { ["person"] = "S001" })), Officers.Deputy);
        foreach (var (node, way, form) in new[]
        {
            ("plan", "Submit", Answers.Plan), ("report", "Needed", Answers.Report), ("notice", "Notify", Answers.Notice), ("hearing", "Submit", Answers.Hearing),
        })
        {
            await office.CompleteAsync(number, node, way, Officers.UnitLeader, form, "Y001");
        }

        await ComesAboveAsync("Y001");
        Assert.That(
            await office.RefusedAsync(number, "unit-study", outcome, Officers.UnitLeader, new() { ["judgement"] = "事实须补充调查。" }),
            Says.No(Refusal.Art2AboveAuthority));
    }

    [Test]
    [Category("Art14")]
    public async Task Should_leave_the_three_organs_too()
    {
        var number = await office.AssignedAsync(Clues.HandedOver().With("person", "K001"), Officers.Principal);
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.Clerk, Answers.Plan),
            ("report", "Needed", Officers.Clerk, Answers.Report),
            ("sign-cdi", "Sign", Officers.Commission, Answers.Signature));
        await ComesAboveAsync("K001");
        Assert.That(
            await office.RefusedAsync(number, "sign-organisation", "Sign", Officers.Department, Answers.Signature), Says.No(Refusal.Art2AboveAuthority));
        await office.SendBackAsync(number, "sign-organisation", "plan", Officers.Department);
        await office.CompleteAsync(number, "plan", "OutOfScope", Officers.Clerk, []);
        await PassOnAsync(number);
        await office.LeaveHistoryAsync("above-at-signature");
    }

    [TestCase("investigate", "ToOrdinary"), TestCase("notice", "OutOfScope")]
    [Category("Art16")]
    public async Task Should_leave_the_simplified_procedure(string node, string outcome)
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        if (node == "notice")
        {
            await office.CompleteAsync(number, "investigate", "Within", Officers.UnitLeader, Answers.DirectInvestigation);
        }

        await ComesAboveAsync("Y001");
        await office.CompleteAsync(number, node, outcome, Officers.UnitLeader, outcome == "OutOfScope" ? [] : Answers.DirectInvestigation);
        await PassOnAsync(number);
        await office.LeaveHistoryAsync($"above-at-simplified-{node}");
    }

    [Test]
    [Category("Art16")]
    public async Task Should_be_returned_by_the_office_that_studies_an_escalation()
    {
        var number = await office.StartAsync("16-simplified-procedure", "problem", Answers.SelfFound, Officers.UnitLeader);
        var serious = Answers.DirectInvestigation.With("need", new JsonArray("M5b")).With("gravity", "serious").With("baseRange", new JsonArray("M4", "M5"));
        await office.WalkAsync(
            number,
            ("investigate", "Escalate", Officers.Investigator, serious),
            ("request-escalation", "Submit", Officers.UnitLeader, Answers.EscalationRequest));
        await ComesAboveAsync("Y001");
        Assert.That(
            await office.RefusedAsync(number, "office-study", "Agreed", Officers.OfficeHead, Answers.EscalationStudy), Says.No(Refusal.Art2AboveAuthority));
        await office.WalkAsync(
            number,
            ("office-study", "Refused", Officers.OfficeHead, Answers.EscalationStudy),
            ("investigate", "ToOrdinary", Officers.Investigator, serious));
        await PassOnAsync(number);
        await office.LeaveHistoryAsync("above-at-escalation");
    }

    [Test]
    [Category("Art15")]
    public async Task Should_be_returned_by_the_office_that_is_asked_for_consent()
    {
        var number = await office.CaseWaitingAtAsync("office-consent");
        await ComesAboveAsync("Y001");
        Assert.That(await office.RefusedAsync(number, "office-consent", "Agreed", Officers.OfficeHead, Answers.Consent), Says.No(Refusal.Art2AboveAuthority));
        await office.CompleteAsync(number, "office-consent", "Returned", Officers.OfficeHead, Answers.Consent);
        await office.SendBackAsync(number, "unit-study", "notice", Officers.UnitLeader);
        await office.CompleteAsync(number, "notice", "OutOfScope", Officers.UnitLeader, []);
        await PassOnAsync(number);
    }

    [TestCase("ordinary", "14a-unit-investigation"), TestCase("section_leader", "14b-joint-investigation")]
    [Category("Art14")]
    public async Task Should_forget_the_order_of_the_leading_group(string level, string investigation)
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await office.CompleteAsync(number, "assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true).With("order", "演坛作组〔2026〕9号"));
        await ComesAboveAsync("Y001");
        await office.CompleteAsync(number, "plan", "OutOfScope", Officers.GroupSecretary, []);
        await WasNeverAboveAsync(level);
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Principal, Answers.Approval),
            ("assign", "Assign", Officers.Clerk, Answers.Assignment));
        Assert.That((await office.WaitingAsync(number)).Definition, Is.EqualTo(investigation));
    }

    [Test]
    [Category("Art15")]
    public async Task Should_be_heard_again_on_new_facts_whatever_was_heard_before()
    {
        var number = await office.CaseWaitingAtAsync("hearing");
        await office.CompleteAsync(number, "hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("newFacts", true));
        await ComesAboveAsync("Y001");
        await office.CompleteAsync(number, "notice", "OutOfScope", Officers.UnitLeader, []);
        await WasNeverAboveAsync();
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Deputy, Answers.Approval),
            ("assign", "Assign", Officers.Clerk, Answers.Assignment),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "Needed", Officers.Investigator, Answers.Report.With("firstActOn", "2026-03-04")),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("notifiedOn", "2026-03-04")),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing.With("heldOn", "2026-03-04").With("newFacts", true)));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }));
    }

    [Test]
    [Category("Art17")]
    [Category("Art19")]
    public async Task Should_leave_the_effects_to_who_has_decided_and_to_the_unit_until_then()
    {
        var number = await office.AssignedAsync(Clues.HandedOver().With("person", "K001"), Officers.Principal);
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.Clerk, Answers.Plan),
            ("report", "Needed", Officers.Clerk, Answers.Report),
            ("sign-cdi", "Sign", Officers.Commission, Answers.Signature),
            ("sign-organisation", "Sign", Officers.Department, Answers.Signature),
            ("notice", "Notify", Officers.Clerk, Answers.Notice),
            ("hearing", "Submit", Officers.Clerk, Answers.Hearing),
            ("joint-proposal", "Propose", Officers.OfficeHead, Answers.JointProposal),
            ("sign-organisation", "Sign", Officers.Department, new() { ["opinion"] = "同意。", ["signedOn"] = "2026-03-02" }),
            ("sign-cdi", "Sign", Officers.Commission, new() { ["opinion"] = "同意。", ["signedOn"] = "2026-03-02" }),
            ("standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee),
            ("decide", "Decide", Officers.OfficeHead, Answers.Decision));
        await ComesAboveAsync("K001");
        await office.WalkAsync(
            number,
            ("announce", "Submit", Officers.OfficeHead, Answers.Announcement.With("announcedOn", "2026-03-03")),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities),
            ("review", "Submit", Officers.UnitLeader, Answers.PartyReview));
        await office.LeaveHistoryAsync("above-after-joint-decision");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    private async Task FindNothingAsync(string number, string firstActOn)
    {
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "NotNeeded", Officers.Investigator, Answers.Report.With("firstActOn", firstActOn)),
            ("explain", "Explain", Officers.Investigator, Answers.Explanation));
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    private static JsonObject FormOf(string node) => node switch
    {
        "report" => Answers.Report,
        "unit-study" => Answers.UnitStudy,
        _ => Answers.Decision,
    };

    private async Task PassOnAsync(string number)
    {
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "study" }));
        Assert.That(await office.RefusedAsync(number, "study", "Accept", Officers.Clerk, Answers.Study), Says.No(Refusal.Art2AboveAuthority));
        await office.CompleteAsync(number, "study", "PassOn", Officers.Clerk, Answers.Study);
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    // Promoted people move: no unit of the district manages the organisation they come to.
    private Task ComesAboveAsync(string person) => office.RegisterSaysAsync(person, row => (row.Level, row.OrganisationId) = ("county_level", "jw"));

    private Task WasNeverAboveAsync(string level = "ordinary") => office.RegisterSaysAsync("Y001", row =>
    {
        (row.Level, row.OrganisationId) = (level, "jsj");
        row.LeadingPost = row.DistrictManaged = level == "section_leader";
    });
}
