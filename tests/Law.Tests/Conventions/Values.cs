using System.Text.Json;
using Jintan.Activities.Questions;

namespace Jintan.Law.Tests.Conventions;

/// <summary>Rulings compare by value, readings are pinned by date, JSON keeps no CLR names, working days come from the notices.</summary>
[Cites(12, 17, 19, 22)]
public sealed class Values
{
    [Test]
    public void Rulings_compare_by_their_lists()
    {
        var allowed = Ruling.Allow("art16.s1", "art4");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(allowed, Is.EqualTo(Ruling.Allow("art16.s1", "art4")));
            Assert.That(Ruling.Allow("art16.s1"), Is.Not.EqualTo(Ruling.Allow("art16.s2")));
            Assert.That(Ruling.Allow("art4").Under(ReadingSet.Default, ReadingId.P01), Is.Not.EqualTo(Ruling.Allow("art4")));
        }
    }

    [Test]
    public void A_refusal_in_json_is_its_code_and_clauses() => Assert.That(
        JsonSerializer.Serialize(Ruling.Refuse(Refusal.Art16NoAuthority), LawJson.Default.Ruling),
        Is.EqualTo("""{"ruling":"refused","refusal":"E-ART16-NO-AUTHORITY","because":["art16.s1"],"readings":[],"superior":[],"edition":{"id":"2019-12-03.1"}}"""));

    [Test]
    public void Unknown_members_of_facts_are_refused() => Assert.That(
        () => Rulebook.Find("art16.s1/SimplifiedProcedureMayBeUsed", Edition.First).ReadFacts("""{"found_by_chance":true}"""),
        Throws.TypeOf<JsonException>());

    [Test]
    public void An_unknown_rule_throws() => Assert.That(
        () => Rulebook.Find("art16.s1/Nothing", Edition.First), Throws.TypeOf<UnknownRuleException>());

    [TestCase("2020-12-31", ReadingChoice.Default)]
    [TestCase("2021-01-01", ReadingChoice.Alternative)]
    [TestCase("2022-01-01", ReadingChoice.Default)]
    public void An_interpretation_applies_from_its_day(string day, ReadingChoice expected)
    {
        IssuedReading[] issued =
        [
            new(ReadingId.P04, ReadingChoice.Default, new(2022, 1, 1)), new(ReadingId.P04, ReadingChoice.Alternative, new(2021, 1, 1)),
        ];
        Assert.That(Readings.AsOf(DateOnly.Parse(day), issued)[ReadingId.P04], Is.EqualTo(expected));
    }

    [TestCase("2020-04-20", 5, "2020-04-26")] // Sunday 26 April 2020 was a make-up day
    [TestCase("2021-09-30", 1, "2021-10-08")]
    [TestCase("2026-02-13", 2, "2026-02-24")]
    public void Working_days_follow_the_notices(string start, int days, string last) => Assert.That(
        WorkingCalendar.Shipped.LastDay(DateOnly.Parse(start), days), Is.EqualTo(DateOnly.Parse(last)));

    [TestCase("2018-12-28")]
    [TestCase("2026-12-31")]
    public void A_limit_that_reaches_a_year_without_notice_is_left_to_people(string start) =>
        Assert.That(WorkingCalendar.Shipped.LastDay(DateOnly.Parse(start), 5), Is.Null);

    [Test]
    public void A_year_after_the_last_notice_has_no_working_days() =>
        Assert.That(WorkingCalendar.Shipped.IsWorkingDay(new(2027, 1, 4)), Is.Null);

    [Test]
    public void An_announcement_after_the_local_limit_is_reported_late()
    {
        var decision = new Decision { Methods = [Method.CirculatedCriticism], Written = true, DecidedOn = new(2020, 4, 20), AnnouncedOn = new(2020, 4, 28) };
        var answer = DecisionQuestions.MayBeAnnounced(new() { Decision = decision }, new(new DateOnly(2020, 4, 28)));
        Assert.That((answer.Outcome, answer.DaysLate), Is.EqualTo((Outcome.Overdue, (int?)2)));
    }

    [TestCase(Harm.AdverseInfluence, null, "M3")]
    [TestCase(Harm.Damage, null, "M4")]
    [TestCase(Harm.Damage, Channel.Media, "M3 M4")]
    public void Guidance_proposes_inside_the_permitted_set(Harm harm, Channel? channel, string expected)
    {
        var permitted = MethodSet.Range(MethodKind.CirculatedCriticism, MethodKind.Admonition);
        var proposal = Guidance.Propose(
            new(Gravity.Lesser, permitted, permitted, Discretion.None, harm, channel, []), GuidanceTable.Shipped)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', proposal.Methods.Codes), Is.EqualTo(expected));
            Assert.That(proposal.BaseRange, Is.EqualTo(permitted));
            Assert.That(proposal.Reasons, Is.Not.Empty);
        }
    }
}
