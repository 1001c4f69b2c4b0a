using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>退回补充调查: the facts do not bear a decision; those who investigated do so again, and the review begins from its beginning.</summary>
[Category("Art14")]
[Category("Art15")]
public sealed class When_the_hearing_shakes_the_report : OfficeTest
{
    private static readonly JsonObject Reason = new() { ["judgement"] = "本人提交的系统故障记录须核实。" };

    [Test]
    public async Task Should_end_without_accountability_when_the_defence_proves_right()
    {
        var number = await office.CaseWaitingAtAsync("unit-study");
        var refused = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "unit-study", "Reinvestigate", Officers.UnitLeader, [])))!;
        await office.WalkAsync(
            number,
            ("unit-study", "Reinvestigate", Officers.UnitLeader, Reason),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "NotNeeded", Officers.Investigator, Answers.Report.With("elements", new JsonArray("duty_exists"))),
            ("explain", "Explain", Officers.Investigator, Answers.Explanation));
        var returned = (await office.EntriesAsync(number)).Single(entry => entry.Kind == "returned-for-investigation");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo("E-REASON"));
            Assert.That($"{returned.Particulars!["reason"]}", Is.EqualTo($"{Reason["judgement"]}"));
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
        }

        await office.LeaveHistoryAsync("reinvestigated-then-explained");
    }

    [Test]
    public async Task Should_be_told_heard_and_studied_again_on_the_new_report()
    {
        var number = await office.CaseWaitingAtAsync("office-consent");
        await office.WalkAsync(
            number,
            ("office-consent", "Returned", Officers.OfficeHead, Answers.Consent),
            ("unit-study", "Reinvestigate", Officers.UnitLeader, Reason));
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "plan" }));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("reinvestigated");
        using (Assert.EnterMultipleScope())
        {
            var history = await office.HistoryAsync(number);
            Assert.That(history.Count(kind => kind == "hearing-ruled"), Is.EqualTo(2));
            Assert.That(history.Count(kind => kind == "decision-made"), Is.EqualTo(1));
        }
    }

    [Test]
    [Category("Art11")]
    public async Task Should_need_new_reasons_for_balancing_the_new_circumstances()
    {
        var report = Answers.Report
            .With("mitigating", new JsonArray("art10.item2")).With("aggravating", new JsonArray("art11.item1"))
            .With("evidence", new JsonArray([.. new[] { "art10.item2", "art11.item1" }.Select(factor => new JsonObject { ["factor"] = factor, ["proof"] = "证据3" })]));
        var number = await office.CaseWaitingAtAsync("report");
        await office.WalkAsync(
            number,
            ("report", "Needed", Officers.Investigator, report),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice.With("balancing", "从轻情节较轻，从重情节影响较大，在幅度内取诫勉。")),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reinvestigate", Officers.UnitLeader, Reason),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "Needed", Officers.Investigator, report));
        Assert.That(await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice), Says.No(Refusal.BalancingReason));
    }

    [Test]
    public async Task Should_go_back_to_the_leading_group_that_investigated()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await office.WalkAsync(
            number,
            ("assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true).With("order", "演坛作组〔2026〕9号")),
            ("plan", "Submit", Officers.GroupSecretary, Answers.Plan),
            ("report", "Needed", Officers.GroupSecretary, Answers.Report),
            ("notice", "Notify", Officers.UnitLeader, Answers.Notice),
            ("hearing", "Submit", Officers.UnitLeader, Answers.Hearing),
            ("unit-study", "Reinvestigate", Officers.UnitLeader, Reason));
        Assert.That((await office.WaitingAsync(number)).FormId, Is.EqualTo("leading-group-plan"));
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.GroupSecretary, Answers.Plan),
            ("report", "Needed", Officers.GroupSecretary, Answers.Report));
        await office.FinishAsync(number);
    }

    [Test]
    public async Task Should_go_back_to_the_three_organs()
    {
        var number = await office.AssignedAsync(Clues.HandedOver().With("person", "K001"), Officers.Principal);
        await InvestigateJointlyAsync(number, "Needed");
        await office.WalkAsync(
            number,
            ("notice", "Notify", Officers.Clerk, Answers.Notice),
            ("hearing", "Submit", Officers.Clerk, Answers.Hearing),
            ("joint-proposal", "Reinvestigate", Officers.OfficeHead, Reason));
        Assert.That((await office.WaitingAsync(number)).FormId, Is.EqualTo("joint-plan"));
        await InvestigateJointlyAsync(number, "NotNeeded");
        await office.CompleteAsync(number, "explain", "Explain", Officers.Clerk, Answers.Explanation);
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
        await office.LeaveHistoryAsync("reinvestigated-jointly");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_go_back_to_the_three_organs_though_the_district_has_taken_the_person_off_its_list()
    {
        await office.RegisterSaysAsync("K001", row => row.Level = "section_rank_only");
        var number = await office.AssignedAsync(Clues.HandedOver().With("person", "K001"), Officers.Principal);
        await office.WalkAsync(
            number,
            ("plan", "Submit", Officers.Clerk, Answers.Plan));
        await office.RegisterSaysAsync("K001", row => row.DistrictManaged = row.LeadingPost = false);
        var report = Answers.Report.With("firstActOn", "2026-03-04");
        await office.WalkAsync(
            number,
            ("report", "Needed", Officers.Clerk, report),
            ("sign-cdi", "Sign", Officers.Commission, Answers.Signature),
            ("sign-organisation", "Sign", Officers.Department, Answers.Signature),
            ("notice", "Notify", Officers.Clerk, Answers.Notice.With("notifiedOn", "2026-03-04")),
            ("hearing", "Submit", Officers.Clerk, Answers.Hearing.With("heldOn", "2026-03-04")),
            ("joint-proposal", "Reinvestigate", Officers.OfficeHead, Reason));
        Assert.That((await office.WaitingAsync(number)).FormId, Is.EqualTo("joint-plan"));
    }

    [Test]
    [Category("Art2")]
    public async Task Should_leave_a_retired_person_whom_no_method_fits()
    {
        var number = await office.CaseWaitingAtAsync("report");
        await office.CompleteAsync(
            number, "report", "Needed", Officers.Investigator, Answers.Report.With("gravity", "serious").With("baseRange", new JsonArray("M5")));
        await office.RegisterSaysAsync("Y001", row => row.Category = "retired");
        Assert.That(
            await office.RefusedAsync(number, "notice", "Notify", Officers.UnitLeader, Answers.Notice.WithMethod("M5b").With("judgement", "已退休。")),
            Says.No(Refusal.Art2Retired));
        await office.WalkAsync(
            number,
            ("notice", "Reinvestigate", Officers.UnitLeader, new() { ["judgement"] = "本人已退休，按上级规定移送，本办法不予问责。" }),
            ("plan", "Submit", Officers.Investigator, Answers.Plan),
            ("report", "NotNeeded", Officers.Investigator, Answers.Report.With("firstActOn", "2026-03-03").With("judgement", "已退休。")),
            ("explain", "Explain", Officers.Investigator, Answers.Explanation));
        await office.LeaveHistoryAsync("retired-at-notice");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    [Test]
    [Category("Art13")]
    public async Task Should_leave_the_leading_group_at_the_notice_once_the_person_is_promoted()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        await office.WalkAsync(
            number,
            ("assign", "Assign", Officers.Clerk, Answers.Assignment.With("ordered", true).With("order", "演坛作组〔2026〕9号")),
            ("plan", "Submit", Officers.GroupSecretary, Answers.Plan),
            ("report", "Needed", Officers.GroupSecretary, Answers.Report));
        await office.RegisterSaysAsync("Y001", row => (row.Level, row.LeadingPost, row.DistrictManaged) = ("section_leader", true, true));
        await office.CompleteAsync(number, "notice", "LevelChanged", Officers.UnitLeader, []);
        await office.WalkAsync(
            number,
            ("request-start", "Submit", Officers.Clerk, Answers.Request),
            ("approve-start", "Approve", Officers.Principal, Answers.Approval),
            ("assign", "Assign", Officers.Clerk, Answers.Assignment));
        Assert.That((await office.WaitingAsync(number)).FormId, Is.EqualTo("joint-plan"));
    }

    [Test]
    public async Task Should_not_go_back_to_the_unit_once_the_person_is_promoted()
    {
        var number = await office.CaseWaitingAtAsync("unit-study");
        await office.RegisterSaysAsync("Y001", row => (row.Level, row.LeadingPost, row.DistrictManaged) = ("section_leader", true, true));
        var refused = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "unit-study", "Reinvestigate", Officers.UnitLeader, Reason)))!;
        Assert.That((refused.Code, refused.Cure), Is.EqualTo(("E-LEVEL-CHANGED", "请选择“级别变化，报请核准”。")));
    }

    private Task InvestigateJointlyAsync(string number, string outcome) => office.WalkAsync(
        number,
        ("plan", "Submit", Officers.Clerk, Answers.Plan),
        ("report", outcome, Officers.Clerk, Answers.Report),
        ("sign-cdi", "Sign", Officers.Commission, Answers.Signature),
        ("sign-organisation", "Sign", Officers.Department, Answers.Signature));
}
