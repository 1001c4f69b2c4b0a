using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Entries;
using Microsoft.EntityFrameworkCore;
using Procedure.Tests.Bursts;

namespace Procedure.Tests.Route;

/// <summary>Refusals that no other story is about: the running procedure says them at the step where the law first can.</summary>
public sealed class When_a_step_is_forbidden : OfficeTest
{
    [Test]
    [Category("Art2")]
    public async Task Should_refuse_a_person_without_public_duty()
    {
        var number = await office.RegisterAsync();
        await office.RegisterSaysAsync("Y001", row => row.Category = "no_public_duty");
        await NotAcceptedAsync(number, Refusal.Art2OutOfScope, Answers.Study, "NotAccept");
        await office.LeaveHistoryAsync("refused-out-of-scope");
    }

    [Test]
    [Category("Art2")]
    public async Task Should_refuse_a_person_managed_above_the_district()
    {
        var number = await office.RegisterAsync();
        await office.RegisterSaysAsync("Y001", row => row.Level = "county_level");
        await NotAcceptedAsync(number, Refusal.Art2AboveAuthority, Answers.Study, "PassOn");
        await office.LeaveHistoryAsync("refused-above-authority");
    }

    [Test]
    [Category("Art3")]
    public async Task Should_refuse_what_a_special_rule_governs()
    {
        var special = Answers.Study.With("specialRule", true).With("specialRuleCite", "演示特别规定第三条");
        await NotAcceptedAsync(await office.RegisterAsync(), Refusal.Art3SpecialRule, special, "PassOn");
        await office.LeaveHistoryAsync("refused-special-rule");
    }

    [Test]
    [Category("Art2")]
    public async Task Should_not_even_register_a_person_whom_the_measures_do_not_cover()
    {
        await office.RegisterSaysAsync("Y001", row => row.Category = "no_public_duty");
        var refused = (await Assert.ThrowsAsync<RefusedException>(() => office.RegisterAsync()))!;
        await using var ledger = office.Ledger();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Ruling, Says.No(Refusal.Art2OutOfScope));
            Assert.That(await ledger.Cases.AnyAsync(), Is.False);
            Assert.That(await ledger.Entries.Where(entry => entry.Stream == Streams.Intake).Select(entry => entry.Kind).ToListAsync(), Is.EqualTo(new[] { EntryKind.Refused }));
        }
    }

    [Test]
    [Category("Art4")]
    [Category("Art7")]
    public async Task Should_refuse_a_situation_of_which_an_element_is_not_proven()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var unproven = Answers.Report.With("elements", new JsonArray("duty_exists", "time_limit_identified"));
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, unproven), Says.No(Refusal.SituationNotEstablished));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-not-established");
    }

    [Test]
    [Category("Art4")]
    [Category("Art14")]
    public async Task Should_close_a_case_whose_situation_stays_unproven()
    {
        var number = await office.CaseWaitingAtAsync("report");
        var unproven = Answers.Report.With("elements", new JsonArray("duty_exists"));
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, unproven), Says.No(Refusal.SituationNotEstablished));
        await office.CompleteAsync(number, "report", "NotNeeded", Officers.Investigator, unproven);
        await office.CompleteAsync(number, "explain", "Explain", Officers.Investigator, Answers.Explanation);
        await office.LeaveHistoryAsync("refused-then-explained");
        Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
    }

    [Test]
    [Category("Art4")]
    [Category("Art7")]
    public async Task Should_refuse_a_catch_all_without_reasons()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("clause", "art7.item4"));
        await office.WalkUntilAsync(number, "report");
        var unreasoned = Answers.Report.With("elements", new JsonArray("not_covered_by_other_items"));
        Assert.That(await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, unreasoned), Says.No(Refusal.CatchAllReason));
        var reasoned = Answers.Report.With("elements", new JsonArray("catch_all_reason", "not_covered_by_other_items"));
        await office.CompleteAsync(number, "report", "Needed", Officers.Investigator, reasoned);
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-catch-all");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_to_take_back_a_request_that_was_answered()
    {
        var number = await office.CaseWaitingAtAsync("assign");
        var next = await office.WaitingAsync(number);
        Assert.That(
            await office.RefusedAsync(number, () => office.Procedures.SendBackAsync(
                new(next.Id, null, "笔误", TestOffice.NewKey(), Officers.Clerk), CancellationToken.None)),
            Says.No(Refusal.WithdrawTooLate));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-withdrawal");
    }

    [Test]
    [Category("Art13")]
    public async Task Should_refuse_an_investigation_before_the_approval()
    {
        var number = await office.CaseWaitingAtAsync("report");
        Assert.That(
            await office.RefusedAsync(number, "report", "Needed", Officers.Investigator, Answers.Report.With("firstActOn", "2026-03-01")),
            Says.No(Refusal.Art13DateOrder));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-investigation");
    }

    [Test]
    [Category("Art15")]
    public async Task Should_refuse_what_the_head_of_the_unit_has_settled_alone()
    {
        var number = await office.CaseWaitingAtAsync("unit-study");
        Assert.That(
            await office.RefusedAsync(number, "unit-study", "Propose", Officers.UnitLeader, Answers.UnitStudy.With("present", 1)),
            Says.No(Refusal.Art15NoCollective));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-not-collective");
    }

    [Test]
    [Category("Art15")]
    public async Task Should_refuse_a_decision_before_the_consent_to_it()
    {
        var number = await office.CaseWaitingAtAsync("office-consent");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.CompleteAsync(number, "office-consent", "Agreed", Officers.OfficeHead, Answers.Consent.With("repliedOn", "2026-03-03"));
        Assert.That(await RefusalAsync(number, "decide", "Decide", Answers.Decision), Says.No(Refusal.Art15DateOrder));
        await office.WalkAsync(
            number,
            ("decide", "Decide", Officers.UnitLeader, DecidedNextDay),
            ("announce", "Submit", Officers.UnitLeader, AnnouncedNextDay),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync("refused-too-early");
    }

    [Test]
    [Category("Art17")]
    public async Task Should_refuse_an_announcement_before_the_decision()
    {
        var number = await office.CaseWaitingAtAsync("decide");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.CompleteAsync(number, "decide", "Decide", Officers.UnitLeader, DecidedNextDay);
        Assert.That(await RefusalAsync(number, "announce", "Submit", Answers.Announcement), Says.No(Refusal.Art17DateOrder));
        await office.WalkAsync(
            number,
            ("announce", "Submit", Officers.UnitLeader, AnnouncedNextDay),
            ("formalities", "Submit", Officers.UnitLeader, Answers.Formalities));
        await office.LeaveHistoryAsync("refused-announcement");
    }

    [Test]
    [Category("Art17")]
    public async Task Should_refuse_a_service_that_nobody_witnessed()
    {
        var number = await office.CaseWaitingAtAsync("announce");
        Assert.That(
            await office.RefusedAsync(number, "announce", "Submit", Officers.UnitLeader, Answers.Announcement.With("service", "refused")),
            Says.No(Refusal.Art17NotAnnounced));
        await office.CompleteAsync(
            number, "announce", "Submit", Officers.UnitLeader,
            Answers.Announcement.With("service", "refused_with_witnesses").With("witnesses", "工会主席、人事科长"));
        await office.FinishAsync(number);
        await office.LeaveHistoryAsync("refused-service");
    }

    [Test]
    [Category("Art18")]
    public async Task Should_ask_no_self_criticism_of_a_person_outside_the_party()
    {
        var number = await office.CaseWaitingAtAsync("announce");
        await office.CompleteAsync(number, "announce", "Submit", Officers.UnitLeader, Answers.Announcement);
        var asked = (await office.EntriesAsync(number)).Single(entry => entry.Kind == "party-membership-checked").Question!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Ruling.ToJsonString(), Does.Contain(Refusal.Art18NotParty.Code));
            Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "formalities" }));
        }

        await office.FinishAsync(number);
    }

    [Test]
    [Category("Art18")]
    public async Task Should_demand_it_no_longer_of_whom_the_party_has_left()
    {
        var number = await office.RegisterAsync(Clues.HandedOver().With("person", "Y002"));
        await office.WalkUntilAsync(number, "formalities");
        await office.CompleteAsync(number, "formalities", "Submit", Officers.UnitLeader, Answers.Formalities);
        Assert.That(await office.WaitsAtAsync(number), Is.EqualTo(new[] { "review" }));
        var stays = (await Assert.ThrowsAsync<ConflictException>(() => office.CompleteAsync(number, "review", "NotDue", Officers.UnitLeader, [])))!;
        await office.RegisterSaysAsync("Y002", row => row.Party = "none");
        Assert.That(await office.RefusedAsync(number, "review", "Submit", Officers.UnitLeader, Answers.PartyReview), Says.No(Refusal.Art18NotParty));
        await office.CompleteAsync(number, "review", "NotDue", Officers.UnitLeader, []);
        await office.LeaveHistoryAsync("left-the-party");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stays.Code, Is.EqualTo("E-REVIEW-DUE"));
            Assert.That((await office.HistoryAsync(number))[^1], Is.EqualTo(EntryKind.CaseClosed));
        }
    }

    private static JsonObject DecidedNextDay => Answers.Decision.With("decidedOn", "2026-03-03").With("effectiveOn", "2026-03-03");

    private static JsonObject AnnouncedNextDay => Answers.Announcement.With("announcedOn", "2026-03-03");

    /// <summary>The clue may not be accepted; that it is not is the lawful end.</summary>
    private async Task NotAcceptedAsync(string number, Refusal why, JsonObject study, string end)
    {
        Assert.That(await office.RefusedAsync(number, "study", "Accept", Officers.Clerk, study), Says.No(why));
        await office.CompleteAsync(number, "study", end, Officers.Clerk, study);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await office.WaitsAtAsync(number), Is.Empty);
            Assert.That((await office.HistoryAsync(number)).SkipWhile(kind => kind != EntryKind.Refused).Where(kind => kind != "person-changed"), Is.EqualTo(new[]
            {
                EntryKind.Refused, "task-completed", "acceptance-ruled", EntryKind.CaseClosed,
            }));
        }
    }

    private async Task<Ruling> RefusalAsync(string number, string node, string outcome, JsonObject form) =>
        (await Assert.ThrowsAsync<RefusedException>(() => office.CompleteAsync(number, node, outcome, Officers.UnitLeader, form)))!.Ruling;
}
