using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Microsoft.EntityFrameworkCore;

namespace Procedure.Tests.Route;

/// <summary>The joint route (requirements A.10, row 3): the principal, three organs, the Standing Committee.</summary>
[Category("Art14")]
[Category("Art15")]
public sealed class When_a_section_level_leader_is_concerned : OfficeTest
{
    [Test]
    public async Task Should_go_through_three_organs_and_the_standing_committee()
    {
        var number = await ReportAsync();
        await SignAsync(number);
        await ProposeAsync(number);
        await office.WalkAsync(
            number,
            ("standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee),
            ("decide", "Decide", Officers.OfficeHead, Answers.Decision),
            ("announce", "Submit", Officers.OfficeHead, Answers.Announcement));

        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ledger.Decisions.Select(one => one.Number).SingleAsync(), Is.EqualTo("演坛作办问决〔2026〕1号"));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "formalities", "review" }));
            Assert.That(await office.HistoryAsync(number), Does.Contain("joint-proposed").And.Contain("standing-committee-ruled").And.Not.Contain("consent-ruled"));
        }

        await office.CompleteAsync(number, "formalities", "Submit", Officers.UnitLeader, Answers.Formalities);
        Assert.That(await ledger.Cases.Select(one => one.Status).SingleAsync(), Is.EqualTo("open"), "the party review is still to come");
        await office.CompleteAsync(number, "review", "Submit", Officers.UnitLeader, Answers.PartyReview);
        await office.LeaveHistoryAsync("joint");
        Assert.That(await ledger.Cases.AsNoTracking().Select(one => one.Status).SingleAsync(), Is.EqualTo("closed"));

        await office.StartAsync(
            "17c-correction",
            "correction",
            new() { ["decision"] = "演坛作办问决〔2026〕1号", ["errors"] = new JsonArray("name"), ["error"] = "职务有误。", ["text"] = "更正……" },
            Officers.Clerk);
        Assert.That(
            await ledger.Tasks.Where(task => task.Node == "consent").Select(task => task.Body).SingleAsync(), Is.EqualTo("STANDING"),
            "who consented to the decision consents to its correction");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_the_responsible_person_alone_and_an_investigation_by_the_leading_group()
    {
        var number = await AcceptAsync();
        Assert.That(await office.RefusedAsync(number, "approve-start", "Approve", Officers.Deputy, Answers.Approval), Says.No(Refusal.Art13WrongApprover));
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        Assert.That(
            await office.RefusedAsync(
                number, "assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true).With("order", "演坛作组〔2026〕9号")),
            Says.No(Refusal.Art14WrongInvestigator));
        await AssignAsync(number);
        await office.CompleteAsync(number, "report", "Needed", Officers.Clerk, Answers.Report);
        await SignAsync(number);
        await ProposeAsync(number);
        await office.CompleteAsync(number, "standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee);
        await FinishAsync(number);
        await office.LeaveHistoryAsync("refused-section-level");
    }

    [Test]
    public async Task Should_not_conclude_before_all_three_have_signed()
    {
        var number = await ReportAsync();
        await office.CompleteAsync(number, "sign-cdi", "Sign", Officers.Commission, Answers.Signature);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "sign-organisation" }));
    }

    [Test]
    public async Task Should_let_only_the_organ_itself_sign()
    {
        var number = await ReportAsync();
        var refused = (await Assert.ThrowsAsync<ConflictException>(
            () => office.CompleteAsync(number, "sign-cdi", "Sign", Officers.Clerk, Answers.Signature)))!;
        Assert.That(refused.Code, Is.EqualTo("E-NO-POWER"));
    }

    [Test]
    public async Task Should_attach_a_dissent_and_let_the_leading_group_decide_how_to_go_on()
    {
        var number = await ReportAsync();
        await office.CompleteAsync(number, "sign-cdi", "Sign", Officers.Commission, Answers.Signature.With("dissent", true));
        await office.CompleteAsync(number, "sign-organisation", "Sign", Officers.Department, Answers.Signature);
        await office.CompleteAsync(number, "dissent", "Return", Officers.GroupSecretary, new JsonObject { ["opinion"] = "补充调查。" });
        await office.CompleteAsync(number, "report", "Needed", Officers.Clerk, Answers.Report);
        await SignAsync(number);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }), "nobody dissents from the second report");
        await ProposeAsync(number);
        await office.CompleteAsync(number, "standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee);
        await FinishAsync(number);
        await office.LeaveHistoryAsync("joint-dissent");
    }

    [Test]
    public async Task Should_go_back_to_the_three_organs_when_the_committee_returns_the_proposal()
    {
        var number = await ReportAsync();
        await SignAsync(number);
        await ProposeAsync(number);
        await office.CompleteAsync(number, "standing-committee", "Returned", Officers.Committee, Answers.StandingCommittee);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "joint-proposal" }));
        await office.WalkAsync(
            number,
            ("joint-proposal", "Propose", Officers.OfficeHead, Answers.JointProposal),
            ("sign-organisation", "Sign", Officers.Department, Consent),
            ("sign-cdi", "Sign", Officers.Commission, Consent),
            ("standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee));
        await FinishAsync(number);
        await office.LeaveHistoryAsync("joint-returned");
    }

    [Test]
    public async Task Should_let_the_organs_read_the_new_text_after_the_committee_has_returned_the_old_one()
    {
        var number = await ReportAsync();
        await SignAsync(number);
        await ProposeAsync(number);
        await office.CompleteAsync(number, "standing-committee", "Returned", Officers.Committee, Answers.StandingCommittee);
        await office.CompleteAsync(number, "joint-proposal", "Propose", Officers.OfficeHead, Answers.JointProposal.With("text", "修改后的决定：经查……"));
        Assert.That(DecisionText.ToRead(CaseFile.Fold(number, await office.EntriesAsync(number)), "K001"), Is.EqualTo("修改后的决定：经查……"));
    }

    [Test]
    [Category("Art14")]
    public async Task Should_explain_by_the_office_where_no_accountability_is_needed()
    {
        var number = await InvestigateAsync();
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.Clerk, Answers.Report);
        await SignAsync(number);
        await office.CompleteAsync(number, "explain", "Explain", Officers.Clerk, Answers.Explanation);
        await office.LeaveHistoryAsync("joint-no-accountability");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    private async Task<string> AcceptAsync()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("person", "K001"));
        await office.WalkAsync(
            number,
            ("study", "Accept", Officers.Clerk, Answers.Study),
            ("request-start", "Submit", Officers.Clerk, Answers.Request));
        return number;
    }

    [Test]
    [Category("Art17")]
    [Category("Art19")]
    public async Task Should_be_barred_from_an_equivalent_post_also_when_the_removal_is_registered()
    {
        var removal = new JsonArray("M5e");
        var number = await InvestigateAsync();
        await office.CompleteAsync(number, "report", "Needed", Officers.Clerk, Answers.Report.With("gravity", "serious").With("baseRange", new JsonArray("M5")));
        await SignAsync(number);
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.Clerk, Answers.Notice.With("methods", removal.DeepClone())),
            ("hearing", "Submit", Officers.Clerk, Answers.Hearing),
            ("joint-proposal", "Propose", Officers.OfficeHead, Answers.JointProposal.With("methods", removal.DeepClone())),
            ("sign-organisation", "Sign", Officers.Department, Consent),
            ("sign-cdi", "Sign", Officers.Commission, Consent),
            ("standing-committee", "Agreed", Officers.Committee, Answers.StandingCommittee));
        await FinishAsync(number);
        await office.RegisterSaysAsync("K001", row => (row.Post, row.Level, row.LeadingPost, row.DistrictManaged) = ("一级科员", "ordinary", false, false));
        await using var ledger = office.Ledger();
        var issued = await ledger.Decisions.SingleAsync();
        var rows = await ledger.Persons.Where(row => row.Id == "K001").OrderBy(row => row.ValidFrom).ToListAsync();
        var answer = Eligibility.May(rows[^1], [(issued, rows[0])], Act.EquivalentPost, new LawInForce(TestOffice.FirstDay.AddDays(1)));
        await office.StartAsync(
            "17c-correction", "correction",
            new() { ["decision"] = issued.Number, ["errors"] = new JsonArray("name"), ["error"] = "姓名有误。", ["text"] = "更正后的决定：经查。" }, Officers.Clerk);
        await office.WalkAsync(
            number,
            ("consent", "Agreed", Officers.Committee, Answers.Consent.With("repliedOn", "2026-03-03")),
            ("correct", "Correct", Officers.OfficeHead, new() { ["correctedOn"] = "2026-03-03", ["signer"] = "主任" }),
            ("announce", "Submit", Officers.OfficeHead, Answers.Announcement.With("announcedOn", "2026-03-03")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Outcome, Is.EqualTo(Outcome.Refused));
            Assert.That(
                await ledger.Bars.Where(bar => bar.InForce && bar.DecisionNumber != issued.Number).Select(bar => bar.Code).ToListAsync(),
                Has.Member("RES_NO_EQUIV_POST"));
        }
    }

    [Test]
    [Category("Art4")]
    public async Task Should_be_signed_in_the_place_of_an_organ_that_must_keep_away()
    {
        var number = await ReportAsync();
        await office.DeclareAsync("K001", Officers.Commission);
        await office.CompleteAsync(number, "sign-organisation", "Sign", Officers.Department, Answers.Signature);
        await office.CompleteAsync(number, "sign-cdi", "Sign", Officers.Principal, Answers.Signature);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "notice" }));
    }

    private async Task<string> InvestigateAsync()
    {
        var number = await AcceptAsync();
        await office.CompleteAsync(number, "approve-start", "Approve", Officers.Principal, Answers.Approval);
        await AssignAsync(number);
        return number;
    }

    private Task AssignAsync(string number) => office.WalkAsync(
        number,
        ("assign", "Assign", Officers.Clerk, Answers.Assignment),
        ("plan", "Submit", Officers.Clerk, Answers.Plan));

    private async Task<string> ReportAsync()
    {
        var number = await InvestigateAsync();
        await office.CompleteAsync(number, "report", "Needed", Officers.Clerk, Answers.Report);
        return number;
    }

    private Task SignAsync(string number) => office.WalkAsync(
        number,
        ("sign-cdi", "Sign", Officers.Commission, Answers.Signature),
        ("sign-organisation", "Sign", Officers.Department, Answers.Signature));

    private async Task ProposeAsync(string number)
    {
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.Clerk, Answers.Notice),
            ("hearing", "Submit", Officers.Clerk, Answers.Hearing),
            ("joint-proposal", "Propose", Officers.OfficeHead, Answers.JointProposal),
            ("sign-organisation", "Sign", Officers.Department, Consent),
            ("sign-cdi", "Sign", Officers.Commission, Consent.With("opinion", "同意报请。")));
    }

    private async Task FinishAsync(string number)
    {
        await office.WalkAsync(
            number,
            ("decide", "Decide", Officers.OfficeHead, Answers.Decision),
            ("announce", "Submit", Officers.OfficeHead, Answers.Announcement),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities),
            ("review", "Submit", Officers.UnitLeader, Answers.PartyReview));
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo("case-closed"));
    }

    private static JsonObject Consent => new() { ["opinion"] = "同意。", ["signedOn"] = "2026-03-02" };
}
