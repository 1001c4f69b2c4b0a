using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law.Tests.Articles;

[Cites(9, 10, 11)]
public sealed class MethodTests
{
    private static MethodSet Set(params string[] codes) => MethodSet.Of(ValueList.From(codes.Select(code => new Method(code))));

    [TestCase("M1", false, true), TestCase("M2", false, true), TestCase("M6A6", false, true), TestCase("NONE", false, true)]
    [TestCase("FINE", false, false), TestCase("TALK_REMINDER", false, false), TestCase("H1", false, false), TestCase("H2", true, true)]
    [Shows("art9.item2")]
    public void Only_the_methods_of_article_9_exist(string code, bool hired, bool allowed) => Assert.That(
        Article09.MethodsAreOfArticle9(new([new(code)], hired)), Is.EqualTo(allowed ? Allow("art9.p1") : Refuse(Art9MethodUnknown)));

    [Test]
    public void A_decision_without_a_method_is_refused() =>
        Assert.That(Article09.MethodsAreOfArticle9(new([], false)), Is.EqualTo(Refuse(Art9MethodUnknown)));

    [TestCase("M3 M4", true), TestCase("M4", true), TestCase("M2", false), TestCase("M4 M5", false), TestCase("NONE", true)]
    [TestCase("NONE M3", false)]
    public void Methods_are_combined_inside_the_permitted_set(string methods, bool allowed) => Assert.That(
        Article09.MethodsAreInsideThePermittedSet(
            new(ValueList.From(methods.Split(' ').Select(code => new Method(code))), Set("M3", "M4", "NONE"))),
        Is.EqualTo(allowed ? Allow("art9.p1", "art9.p2.s1") : Refuse(OutsideRange, "art9.p2.s1")));

    [TestCase(SuspicionKind.DutyCrime, "CDI", true), TestCase(SuspicionKind.DutyIllegality, "CDI", true)]
    [TestCase(SuspicionKind.DutyCrime, "PUBLIC_SECURITY", false), TestCase(SuspicionKind.PublicOrder, "PUBLIC_SECURITY", true)]
    [TestCase(SuspicionKind.OrdinaryCrime, "CDI", false), TestCase(SuspicionKind.Administrative, "TAX", true)]
    public void Suspicion_goes_to_the_competent_body(SuspicionKind kind, string to, bool allowed) =>
        Assert.That(Article09.SuspicionIsTransferred(new(kind, new(to))) is Allowed, Is.EqualTo(allowed));

    [TestCase("H1", "第八条", false, null), TestCase("H2", "第八条", true, null), TestCase("H2", "第八条", false, "E-ART9P3-NOT-SERIOUS")]
    [TestCase("H1", null, false, "E-ART9P3-NO-BASIS"), TestCase("M5b", "第八条", false, "E-ART9P3-METHOD-NOT-AVAILABLE")]
    [TestCase("M3", "第八条", false, "E-ART9P3-METHOD-NOT-AVAILABLE"), TestCase("M6P1", "第八条", false, null)]
    public void Methods_for_hired_staff(string method, string? basis, bool serious, string? code)
    {
        var person = new Article09.HiredPerson(basis, serious, PartyMember: true, Set("M3", "M4"), ReadingSet.Default);
        var ruling = Article09.HiredStaffMethodIsAvailable(new(person, [new(method)]));
        Assert.That((ruling as Refused)?.Refusal.Code, Is.EqualTo(code));
    }

    [Test]
    public void Under_the_other_reading_of_P08_hired_staff_may_also_receive_the_first_four() => Assert.That(
        Article09.MethodsForHiredStaff(new("第八条", false, false, Set("M3", "M5"),
            ReadingSet.Default.With(ReadingId.P08, ReadingChoice.Alternative))).Value,
        Is.EqualTo(Set("M3", "H1")));

    [TestCase("H2", true), TestCase("H1", false)]
    public void A_serious_finding_leads_to_dismissal(string method, bool allowed) => Assert.That(
        Article09.SeriousFindingLeadsToDismissal(new(new("第八条", true, false, MethodSet.Empty, ReadingSet.Default), [new(method)])) is Allowed,
        Is.EqualTo(allowed));

    [TestCase("art10.item1"), TestCase("art10.item2"), TestCase("art10.item3"), TestCase("art10.item4")]
    [Shows("art10.item2")]
    public void One_circumstance_opens_one_step_below(string clause) => Assert.That(
        Article10.RangeWithMitigation(new(Set("M3", "M4"), [new(clause)], FaultTolerance.None, ReadingSet.Default)),
        Is.EqualTo(new Ruled<MethodSet>(
            Set("M2", "M3", "M4"), Allow("art10.p1", clause).Under(ReadingSet.Default, ReadingId.P06))));

    [TestCase(FaultTolerance.Recognised, "M2 M3 M4 NONE"), TestCase(FaultTolerance.Claimed, "M3 M4"), TestCase(FaultTolerance.None, "M3 M4")]
    [TestCase(FaultTolerance.Rejected, "M3 M4")]
    public void Only_recognised_fault_tolerance_opens_exemption(FaultTolerance tolerance, string expected) => Assert.That(
        Article10.RangeWithMitigation(new(Set("M3", "M4"), [], tolerance, ReadingSet.Default)).Value, Is.EqualTo(Set(expected.Split(' '))));

    [TestCase("M1 M2", "M1 M2"), TestCase("M2", "M1 M2"), TestCase("M6", "M5 M6")]
    public void Nothing_lies_below_criticism(string range, string expected) => Assert.That(
        Article10.RangeWithMitigation(new(Set(range.Split(' ')), [new("art10.item2")], FaultTolerance.None, ReadingSet.Default)).Value,
        Is.EqualTo(Set(expected.Split(' '))));

    [TestCase("M3 M4", "M4 M5"), TestCase("M3", "M3 M4"), TestCase("M6", "M6"), TestCase("M5 M6", "M6"), TestCase("M1 M2", "M2 M3")]
    public void Aggravation_drops_the_lowest_step_and_adds_one_above(string range, string expected) => Assert.That(
        Article11.RangeWithAggravation(new(Set(range.Split(' ')), [new("art11.item1")], ReadingSet.Default)),
        Is.EqualTo(new Ruled<MethodSet>(
            Set(expected.Split(' ')), Allow("art11", "art11.item1").Under(ReadingSet.Default, ReadingId.P06))));

    [TestCase("M3 M4", FaultTolerance.None, "M3 M4 M5", true), TestCase("M6", FaultTolerance.None, "M6", true)]
    [TestCase("M3 M4", FaultTolerance.Recognised, "M3 M4 M5", false)]
    public void Both_directions_stay_in_the_range_or_one_step_above(string range, FaultTolerance tolerance, string expected, bool allowed)
    {
        var ruled = Article11.RangeWithBothDirections(new(Set(range.Split(' ')), tolerance, ReadingSet.Default));
        Assert.That((ruled.Value, ruled.Ruling is Allowed), Is.EqualTo((Set(expected.Split(' ')), allowed)));
    }

    [TestCase("M3", false), TestCase("M4", true), TestCase("M5", true), TestCase("M3 M4", true), TestCase("M1", false), TestCase("M1 M2", false)]
    [TestCase("M6", true), TestCase("NONE", true), TestCase("M3 M6P1", true)]
    public void Ignoring_a_mandatory_circumstance_is_refused(string methods, bool allowed) => Assert.That(
        Article11.MandatoryAggravationIsApplied(new(
            ValueList.From(methods.Split(' ').Select(code => new Method(code))), Set("M4", "M5"))),
        Is.EqualTo(allowed ? Allow("art11") : Refuse(Art11Ignored)));

    [TestCase(true, null, false), TestCase(true, " ", false), TestCase(true, "理由", true), TestCase(false, null, true)]
    public void Both_directions_need_written_reasons(bool both, string? reason, bool allowed) => Assert.That(
        Article11.BalancingIsReasoned(new(both, reason, ReadingSet.Default)) is Allowed, Is.EqualTo(allowed));

    [TestCase(PriorState.InForce, Recurrence.Yes), TestCase(PriorState.Revoked, Recurrence.No)]
    [TestCase(PriorState.UnderComplaint, Recurrence.Yes), TestCase(PriorState.OtherRegime, Recurrence.Undetermined)]
    public void Which_earlier_decisions_count(PriorState state, Recurrence expected) => Assert.That(
        Article11Recurrence.ConductRecursWithinOneYear(new(
            [new(new(2020, 3, 10), new(2020, 3, 10), state)], new(2020, 9, 1), new(2020, 9, 1), ReadingSet.Default)).Value,
        Is.EqualTo(expected));

    [Test]
    public void One_decision_that_counts_is_enough_whatever_the_others_are() => Assert.That(
        Article11Recurrence.ConductRecursWithinOneYear(new(
            [
                new(new(2020, 3, 10), new(2020, 3, 10), PriorState.InForce),
                new(new(2020, 4, 10), new(2020, 4, 10), PriorState.OtherRegime),
                new(new(2020, 5, 10), new(2020, 5, 10), PriorState.Revoked),
            ],
            new(2020, 9, 1),
            new(2020, 9, 1),
            ReadingSet.Default)).Value,
        Is.EqualTo(Recurrence.Yes));
}
