using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law.Tests.Articles;

[Cites(12, 13, 14, 15, 16, 17, 18, 20)]
public sealed class ProcedureTests
{
    private static readonly DateOnly Day = new(2020, 2, 12);

    [TestCase(Channel.HandedOver, true), TestCase(Channel.Inspection, true), TestCase(Channel.Complaint, false)]
    [TestCase(Channel.Media, false), TestCase(Channel.Assigned, true), TestCase(Channel.Other, false)]
    [Shows("art12.item5")]
    public void Which_channels_need_verification(Channel channel, bool allowed)
    {
        Assert.That(Article12.ClueIsVerified(new(channel, false)) is Allowed, Is.EqualTo(allowed));
        Assert.That(Article12.ClueIsVerified(new(channel, true)), Is.TypeOf<Allowed>());
    }

    [Test]
    public void An_opinion_without_collective_study_is_refused() => Assert.That(
        Article12.OpinionComesFromCollectiveStudy(new(false, StudyResult.Accept)), Is.EqualTo(Refuse(Art12NoCollectiveStudy)));

    [TestCase(Level.Ordinary, false, null, Level.Ordinary), TestCase(Level.SectionLeader, false, null, Level.SectionLeader)]
    [TestCase(Level.SectionRankOnly, false, null, Level.Ordinary), TestCase(Level.SectionRankOnly, true, null, Level.SectionLeader)]
    [TestCase(Level.Ordinary, false, Level.SectionLeader, Level.SectionLeader), TestCase(Level.None, false, null, Level.Ordinary)]
    public void Which_level_counts(Level level, bool managed, Level? before, Level expected) => Assert.That(
        Article13.LevelThatCounts(new(level, managed, before, ReadingSet.Default)).Value, Is.EqualTo(expected));

    [Test]
    public void Under_the_other_reading_of_P04_rank_counts() => Assert.That(
        Article13.LevelThatCounts(new(Level.SectionRankOnly, false, null, ReadingSet.Default.With(ReadingId.P04, ReadingChoice.Alternative))).Value,
        Is.EqualTo(Level.SectionLeader));

    [TestCase(StartApprover.Responsible, "LG_RESPONSIBLE", null), TestCase(StartApprover.Responsible, "LG_PRINCIPAL", null)]
    [TestCase(StartApprover.Principal, "LG_RESPONSIBLE", "E-ART13-WRONG-APPROVER"), TestCase(StartApprover.Principal, "LG_PRINCIPAL", null)]
    [TestCase(StartApprover.Responsible, "OFFICE", "E-ART13-WRONG-APPROVER")]
    public void Who_may_approve(StartApprover required, string by, string? code) => Assert.That(
        (Article13.ApprovalIsCompetent(new(required, new(new(by), Day))) as Refused)?.Refusal.Code, Is.EqualTo(code));

    [TestCase(StartApprover.Responsible, "art13.s1"), TestCase(StartApprover.Principal, "art13.s2")]
    public void An_approval_rests_on_the_sentence_that_asks_for_it(StartApprover required, string clause)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Article13.ApprovalIsCompetent(new(required, new(Body.Principal, Day))), Is.EqualTo(Allow(clause)));
            Assert.That(Article13.ApprovalIsNotDelegated(new(required, Body.Principal)), Is.EqualTo(Allow(clause)));
        }
    }

    [TestCase(-1, false), TestCase(0, true), TestCase(1, true)]
    public void Acts_follow_the_approval(int days, bool allowed) => Assert.That(
        Article13.ActsFollowTheApproval(new(Day, Day.AddDays(days))), Is.EqualTo(allowed ? Allow("art13.s1") : Refuse(Art13DateOrder)));

    [TestCase(StartApprover.Principal, "LG_RESPONSIBLE", false), TestCase(StartApprover.Responsible, "LG_RESPONSIBLE", true)]
    [TestCase(StartApprover.Principal, "LG_PRINCIPAL", true), TestCase(StartApprover.Responsible, "OFFICE_STAFF", false)]
    public void Approval_is_not_handed_to_who_lacks_the_power(StartApprover required, string to, bool allowed) => Assert.That(
        Article13.ApprovalIsNotDelegated(new(required, new(to))) is Allowed, Is.EqualTo(allowed));

    [TestCase(Route.Joint, "OFFICE CDI ORG_DEPT", null), TestCase(Route.Joint, "OFFICE CDI", "E-ART14-ORGAN-MISSING")]
    [TestCase(Route.Joint, "UNIT", "E-ART14-WRONG-INVESTIGATOR"), TestCase(Route.Unit, "UNIT", null)]
    [TestCase(Route.Unit, "CDI", "E-ART14-WRONG-INVESTIGATOR"), TestCase(Route.Unit, "LG", "E-ART14-LG-ORDER-MISSING")]
    [TestCase(Route.LeadingGroupDirect, "LG", null), TestCase(Route.LeadingGroupDirect, "UNIT", "E-ART14-WRONG-INVESTIGATOR")]
    public void Who_investigates(Route route, string by, string? code) => Assert.That(
        (Article14.InvestigatorIsCompetent(new(route, ValueList.From(by.Split(' ').Select(body => new Body(body))))) as Refused)?.Refusal.Code,
        Is.EqualTo(code));

    [TestCase(true, true, true, null, true), TestCase(true, false, true, Waiver.Written, true)]
    [TestCase(true, false, true, Waiver.Other, false), TestCase(true, false, true, null, false)]
    [TestCase(true, true, false, null, false), TestCase(false, true, true, null, false), TestCase(true, false, false, Waiver.Written, false)]
    public void The_person_is_heard_or_waives(bool notified, bool held, bool recorded, Waiver? waiver, bool allowed) => Assert.That(
        Article15.PersonWasHeard(new(
            new() { Notified = notified, Held = held, Recorded = recorded, Waiver = waiver }, false, ReadingSet.Default)),
        Is.EqualTo(allowed ? Allow("art15.p1") : Refuse(Art15NotHeard)));

    [TestCase("M3", "M4", false, false, "E-ART15-AGGRAVATED-BY-DEFENCE"), TestCase("M3", "M4", true, false, "E-ART15-REHEAR")]
    [TestCase("M3", "M4", true, true, null), TestCase("M4", "M3", false, false, null), TestCase("M4", "M4", false, false, null)]
    [TestCase("M6A1", "M6A2", false, false, "E-ART15-AGGRAVATED-BY-DEFENCE"), TestCase("H1", "H2", false, false, "E-ART15-AGGRAVATED-BY-DEFENCE")]
    public void Nothing_becomes_heavier_because_of_the_defence(string proposed, string decided, bool newFacts, bool again, string? code) => Assert.That(
        (Article15.DefenceDidNotMakeItHeavier(new([new(proposed)], [new(decided)], newFacts, again, SuperiorRules.Confirmed)) as Refused)?.Refusal.Code,
        Is.EqualTo(code));

    [TestCase("M4", "M4", 0, null), TestCase("M4", "M4", -1, null), TestCase("M4", "M4", 1, "E-ART15-CORRECTION-HEAVIER")]
    [TestCase("M4", "M3", 0, null), TestCase("M4", "M5b", 0, "E-ART15-CORRECTION-HEAVIER")]
    public void A_correction_makes_nothing_heavier(string issued, string corrected, int days, string? code) => Assert.That(
        (Article15.CorrectionIsNotHeavier(new([new(issued)], [new(corrected)], [Bar(Day)], [Bar(Day.AddDays(days))])) as Refused)?.Refusal.Code,
        Is.EqualTo(code));

    [Test]
    public void A_correction_adds_no_bar() => Assert.That(
        Article15.CorrectionIsNotHeavier(new([new("M4")], [new("M4")], [], [Bar(Day)])), Is.EqualTo(Refuse(Art15CorrectionHeavier)));

    [Test]
    public void A_correction_bars_no_other_year() => Assert.That(
        Article15.CorrectionIsNotHeavier(new([new("M1")], [new("M1")], [Year(2020)], [Year(2019)])), Is.EqualTo(Refuse(Art15CorrectionHeavier)));

    [Test]
    public void A_bar_without_an_end_stays_without_one() => Assert.That(
        Article15.CorrectionIsNotHeavier(new([new("M1")], [new("M1")], [Year(2020)], [Year(2020)])), Is.EqualTo(Allow("art15.p1")));

    [TestCase(Route.Unit, 1, false), TestCase(Route.Unit, 2, true), TestCase(Route.Simplified, 1, false), TestCase(Route.LeadingGroupDirect, 1, false)]
    [TestCase(Route.Joint, 1, true), TestCase(Route.SimplifiedEscalated, 1, true)]
    public void Who_sat_alone_has_not_studied_collectively(Route route, int present, bool allowed) => Assert.That(
        Article15.LeadersSatTogether(new(new(route, [], ReadingSet.Default), present)), Is.EqualTo(allowed ? Allow("art15.p2.s1") : Refuse(Art15NoCollective)));

    [Test]
    public void A_correction_changes_only_what_it_states()
    {
        Decision issued = new() { Methods = [new("M4")], DecidedOn = Day, EffectiveOn = Day, AnnouncedOn = Day, Service = Service.Signed, Written = true };
        var toAnnounce = issued with { AnnouncedOn = null, Service = null };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Correction().Of(issued), Is.EqualTo(toAnnounce));
            Assert.That(new Correction(Methods: [new("M3")]).Of(issued), Is.EqualTo(toAnnounce with { Methods = [new("M3")] }));
            Assert.That(new Correction(DecidedOn: Day.AddDays(1)).Of(issued), Is.EqualTo(toAnnounce with { DecidedOn = Day.AddDays(1) }));
            Assert.That(new Correction(EffectiveOn: Day.AddDays(1)).Of(issued), Is.EqualTo(toAnnounce with { EffectiveOn = Day.AddDays(1) }));
        }
    }

    private static Restriction Bar(DateOnly through) => new(RestrictionCode.NoPromotion, new("art19.p2.s2"), Through: through);

    private static Restriction Year(int year) => new(RestrictionCode.Assessment, new("art19.p2.s1"), year);

    [TestCase(0, 0, true), TestCase(-1, 0, false), TestCase(0, -1, false), TestCase(1, 1, true), TestCase(1, 0, false), TestCase(null, -1, false)]
    public void A_correction_follows_the_decision_and_the_consent(int? consented, int corrected, bool allowed) => Assert.That(
        Article17.CorrectionFollowsTheDecision(new(Day, consented is { } days ? Day.AddDays(days) : null, Day.AddDays(corrected))),
        Is.EqualTo(allowed ? Allow("art17") : Refuse(Art17CorrectionDateOrder)));

    [TestCase(true, true, true, null), TestCase(false, true, true, "E-ART16-NO-AUTHORITY"), TestCase(true, false, true, "E-ART16-NOT-SELF-FOUND")]
    [TestCase(true, true, false, "E-ART16-FACTS-UNCLEAR")]
    public void When_the_simplified_procedure_may_be_used(bool authority, bool selfFound, bool clear, string? code) => Assert.That(
        (Article16.SimplifiedProcedureMayBeUsed(new(authority, selfFound, clear)) as Refused)?.Refusal.Code, Is.EqualTo(code));

    [TestCase("M4", false, true), TestCase("M5b", false, false), TestCase("M6", false, false), TestCase("M5b", true, true), TestCase("H2", false, false)]
    public void The_simplified_procedure_has_four_methods(string method, bool consented, bool allowed) => Assert.That(
        Article16.MethodsStayWithinTheFour(new(MethodSet.Of([new(method)]), consented, ReadingSet.Default)) is Allowed, Is.EqualTo(allowed));

    [Test]
    public void A_step_whose_day_is_not_known_does_not_hide_one_that_came_too_early() => Assert.That(
        Article15.StepsFollowOneAnother(new(Day, null, Day.AddDays(-1), null, null, null, null, null, null, null)),
        Is.EqualTo(Refuse(Art15DateOrder)));

    [Test]
    public void An_oral_decision_is_refused() =>
        Assert.That(Article17.DecisionIsInWriting(new(false, Day, Day)), Is.EqualTo(Refuse(Art17NotWritten)));

    [TestCase(-1, false), TestCase(0, true), TestCase(1, true)]
    public void A_decision_never_takes_effect_before_it_is_made(int days, bool allowed) =>
        Assert.That(Article17.DecisionIsInWriting(new(true, Day, Day.AddDays(days))) is Allowed, Is.EqualTo(allowed));

    [TestCase(Service.Signed, true), TestCase(Service.RefusedWithWitnesses, true), TestCase(Service.Refused, false), TestCase(null, true)]
    public void A_refused_signature_needs_witnesses(Service? service, bool allowed) =>
        Assert.That(Article17.DecisionIsAnnounced(new(Day, Day, service)) is Allowed, Is.EqualTo(allowed));

    [TestCase(PartyMembership.Full, PartyReview.Required), TestCase(PartyMembership.Probationary, PartyReview.Required)]
    [TestCase(PartyMembership.None, PartyReview.NotApplicable)]
    public void Only_members_make_a_self_criticism(PartyMembership party, PartyReview expected) =>
        Assert.That(Article18.MemberMakesSelfCriticism(new(party, true)).Value, Is.EqualTo(expected));

    [TestCase("2020-01-01", "2020-01-01", "2020-06-30"), TestCase("2020-06-30", "2020-01-01", "2020-06-30")]
    [TestCase("2020-07-01", "2020-07-01", "2020-12-31"), TestCase("2020-12-31", "2020-07-01", "2020-12-31")]
    public void Half_years_have_first_and_last_days(string day, string from, string through) => Assert.That(
        Article20.HalfYearIsAnalysed(new(DateOnly.Parse(day))).Value, Is.EqualTo(new Period(DateOnly.Parse(from), DateOnly.Parse(through))));
}
