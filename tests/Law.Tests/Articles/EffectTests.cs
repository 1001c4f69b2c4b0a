using Jintan.Activities.Questions;

namespace Jintan.Law.Tests.Articles;

[Cites(19)]
public sealed class EffectTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    private static ReadingSet Other(ReadingId reading) => ReadingSet.Default.With(reading, ReadingChoice.Alternative);

    [TestCase(ReadingId.P12, "2022-07-05"), TestCase(ReadingId.P01, "2022-06-30"), TestCase(ReadingId.P02, "2022-06-30")]
    public void The_month_of_formalities_under_other_readings(ReadingId reading, string due) => Assert.That(
        Article19.FormalitiesAreDue(new(Day, new(2022, 6, 5), Other(reading))).Value, Is.EqualTo(DateOnly.Parse(due)));

    [TestCase("M5a", false, ""), TestCase("M5c", true, "RES_NO_EQUIV_POST"), TestCase("M5e", false, ""), TestCase("M3", true, "")]
    [TestCase("M6A1", true, "RES_EXTERNAL"), TestCase("M6P", true, "RES_EXTERNAL"), TestCase("H1", false, "")]
    public void Which_restrictions_follow_beside_the_assessment(string method, bool leader, string expected)
    {
        var bars = Article19Restrictions.RestrictionsOfTheDecision(new([new(method)], Day, Day, leader, null, ReadingSet.Default)).Value;
        var others = bars.Where(bar => bar.Code != RestrictionCode.Assessment)
            .Select(bar => System.Text.Json.JsonSerializer.SerializeToNode(bar.Code)!.ToString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bars[0], Is.EqualTo(new Restriction(RestrictionCode.Assessment, new("art19.p2.s1"), Year: 2022)));
            Assert.That(string.Join(' ', others), Is.EqualTo(expected));
        }
    }

    [TestCase(ReadingChoice.Default, "2023-05-31", "art19.p2.s3"), TestCase(ReadingChoice.Alternative, "2023-11-30", "art19.p2.s3")]
    public void Two_methods_of_one_decision_bar_side_by_side_or_one_after_the_other(ReadingChoice choice, string through, string basis)
    {
        var readings = ReadingSet.Default.With(ReadingId.P09, choice);
        var bar = Article19Restrictions.RestrictionsOfTheDecision(new([new("M4"), new("M5b")], Day, Day, true, null, readings)).Value
            .Single(one => one.Code == RestrictionCode.NoPromotion);
        var last = DateOnly.Parse(through);
        Assert.That(bar, Is.EqualTo(new Restriction(RestrictionCode.NoPromotion, new(basis), null, Day, last, last.AddDays(1))));
    }

    [Test]
    public void An_exemption_restricts_nothing() => Assert.That(
        Article19Restrictions.RestrictionsOfTheDecision(new([new("NONE")], Day, Day, true, null, ReadingSet.Default)).Value, Is.Empty);

    [TestCase("M5e", "2021-03-18", SuperiorRules.All, 0), TestCase("M5e", "2021-03-19", SuperiorRules.All, 2)]
    [TestCase("M5e", "2022-05-31", SuperiorRules.Confirmed, 0), TestCase("M6A1", "2020-06-30", SuperiorRules.Confirmed, 1)]
    [TestCase("M6A1", "2020-07-01", SuperiorRules.Confirmed, 1), TestCase("M6A1", "2020-07-01", SuperiorRules.None, 0)]
    [TestCase("M6P2", "2023-12-31", SuperiorRules.All, 0), TestCase("M6P2", "2024-01-01", SuperiorRules.All, 1)]
    [TestCase("M6A6", "2022-05-31", SuperiorRules.All, 0)]
    public void Superior_rules_apply_within_their_dates_and_certainty(string method, string day, SuperiorRules rules, int count)
    {
        var decided = DateOnly.Parse(day);
        var overlays = SuperiorRestrictions.RestrictionsOfSuperiorRules(
            new([new(method)], decided, decided, SubjectCategory.CivilServant, true, rules, ReadingSet.Default)).Value;
        Assert.That(overlays, Has.Count.EqualTo(count));
    }

    [TestCase("M6A1", "2022-11-30"), TestCase("M6A2", "2023-05-30"), TestCase("M6A3", "2023-11-30"), TestCase("M6A4", "2024-05-30")]
    [TestCase("M6A5", "2024-05-30")]
    public void Sanction_periods_count_their_first_day(string method, string through) => Assert.That(
        SuperiorRestrictions.RestrictionsOfSuperiorRules(
            new([new(method)], Day, Day, SubjectCategory.CivilServant, false, SuperiorRules.Confirmed, ReadingSet.Default)).Value,
        Is.EqualTo(new ValueList<OverlayRestriction>().With(
            [new(RestrictionCode.OverlayNoRankOrKeyUse, Day, DateOnly.Parse(through), "政务处分法 arts.8,19")])));

    [TestCase("M6A1", "2022-08-31", "M6A2", "2023-11-30")] // six months until 2022-11-30, then twelve
    [TestCase("M6A1", "2022-11-30", "M6A2", "2023-11-30")]
    [TestCase("M6A1", "2022-12-01", "M6A2", "2023-11-30")]
    [TestCase("M6A4", "2022-06-30", "M6A5", "2026-05-30")] // twenty-four and twenty-four
    [TestCase("M6A3", "2022-06-30", "M6P1", "2022-06-30")] // the party's rule of 2023 is not in force yet
    [TestCase("M4", "2022-06-30", "M6A1", "2022-12-29")]   // an admonition is no sanction
    public void A_sanction_during_another_runs_on_behind_it(string first, string later, string second, string through)
    {
        var facts = new CaseFacts
        {
            Subject = new() { Category = SubjectCategory.CivilServant },
            Decisions = [Decided(first, Day), Decided(second, DateOnly.Parse(later))],
        };
        var overlays = EffectQuestions.WhichRestrictionsTogether(facts, new(Day)).OverlayRestrictions;
        Assert.That(
            overlays.Where(bar => bar.From > Day).Select(bar => bar.Through).DefaultIfEmpty(DateOnly.Parse(later)).Max(),
            Is.EqualTo(DateOnly.Parse(through)));
    }

    [TestCase("M6P1", "M6P2", "2026-11-30", TestName = "Party discipline is added to party discipline")]
    [TestCase("M6A1", "M6P1", "2025-06-29", TestName = "Party discipline beside a government sanction runs by itself")]
    public void Party_discipline_has_a_period_of_its_own(string first, string second, string through)
    {
        var facts = new CaseFacts
        {
            Subject = new() { Category = SubjectCategory.CivilServant },
            Decisions = [Decided(first, new(2024, 5, 31)), Decided(second, new(2024, 6, 30))],
        };
        Assert.That(EffectQuestions.WhichRestrictionsTogether(facts, new(Day)).OverlayRestrictions[1].Through, Is.EqualTo(DateOnly.Parse(through)));
    }

    [Test]
    public void No_sum_of_sanctions_lasts_longer_than_48_months()
    {
        ValueList<OverlayRestriction> running =
            [new(RestrictionCode.OverlayNoRankOrKeyUse, new(2021, 1, 4), new(2025, 1, 3), "政务处分法 arts.8,19")];
        var overlays = SuperiorRestrictions.RestrictionsOfSuperiorRules(new(
            [new("M6A2")], Day, Day, SubjectCategory.CivilServant, false, SuperiorRules.Confirmed, ReadingSet.Default, running)).Value;
        Assert.That(overlays.Single().Through, Is.EqualTo(new DateOnly(2026, 1, 3)));
    }

    [Test]
    public void The_sum_is_cut_at_48_months_from_the_new_decision()
    {
        ValueList<OverlayRestriction> running =
            [new(RestrictionCode.OverlayNoRankOrKeyUse, new(2022, 5, 31), new(2026, 5, 30), "政务处分法 arts.8,19")];
        var overlays = SuperiorRestrictions.RestrictionsOfSuperiorRules(new(
            [new("M6A2")], Day, Day, SubjectCategory.CivilServant, false, SuperiorRules.Confirmed, ReadingSet.Default, running)).Value;
        Assert.That(overlays.Single().Through, Is.EqualTo(new DateOnly(2026, 5, 30)));
    }

    private static Decision Decided(string method, DateOnly day) => new() { Methods = [new(method)], DecidedOn = day, EffectiveOn = day };

    [TestCase(Act.Promotion, "2022-05-30", false), TestCase(Act.Promotion, "2022-05-31", true), TestCase(Act.Promotion, "2022-11-30", true)]
    [TestCase(Act.Promotion, "2022-12-01", false), TestCase(Act.KeyUse, "2022-11-30", true), TestCase(Act.EquivalentPost, "2022-06-01", false)]
    [TestCase(Act.ExcellentRating, "2022-01-01", true), TestCase(Act.ExcellentRating, "2023-01-01", false)]
    public void An_admonition_bars_from_the_first_to_the_last_day(Act act, string on, bool barred)
    {
        var facts = new CaseFacts { Subject = new(), Decision = new() { Methods = [Method.Admonition], DecidedOn = Day, EffectiveOn = Day } };
        var law = new LawInForce(DateOnly.Parse(on)) { Superior = SuperiorRules.None };
        Assert.That(EffectQuestions.May(facts, act, law).Outcome, Is.EqualTo(barred ? Outcome.Refused : Outcome.Allowed));
    }

    [TestCase(-1, false), TestCase(0, true), TestCase(30, true), TestCase(31, false)]
    public void A_superior_rule_bars_from_the_first_to_the_last_day(int days, bool barred)
    {
        var bar = new OverlayRestriction(RestrictionCode.OverlayNoLeadingPost, Day, Day.AddDays(30), "组织处理规定(试行) 2021 (memory)");
        var ruling = Article19Bars.ActIsNotBarred(new(Act.LeadingPost, Day.AddDays(days), [], [bar], ReadingSet.Default));
        Assert.That(ruling is Ruling.Refused, Is.EqualTo(barred));
    }

    [Test]
    public void Which_restriction_concerns_which_act()
    {
        static string Acts(RestrictionCode code) => string.Join(' ', Enum.GetValues<Act>().Where(act => Article19Bars.Concerns(code, act)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Acts(RestrictionCode.Assessment), Is.EqualTo("ExcellentRating"));
            Assert.That(Acts(RestrictionCode.NoPromotion), Is.EqualTo("Promotion HigherPost"));
            Assert.That(Acts(RestrictionCode.NoKeyUse), Is.EqualTo("KeyUse"));
            Assert.That(Acts(RestrictionCode.NoEquivalentPost), Is.EqualTo("EquivalentPost HigherPost"));
            Assert.That(Acts(RestrictionCode.External), Is.Empty);
            Assert.That(Acts(RestrictionCode.OverlayNoHigherPost), Is.EqualTo("Promotion RankPromotion HigherPost"));
            Assert.That(Acts(RestrictionCode.OverlayNoLeadingPost), Is.EqualTo("Promotion EquivalentPost LeadingPost HigherPost"));
            Assert.That(Acts(RestrictionCode.OverlayNoRankOrKeyUse), Is.EqualTo("Promotion KeyUse RankPromotion HigherPost"));
        }
    }

    [Test]
    public void A_barred_act_tells_the_first_free_day()
    {
        var facts = new CaseFacts { Subject = new(), Decision = new() { Methods = [Method.Admonition], DecidedOn = Day, EffectiveOn = Day } };
        Assert.That(EffectQuestions.May(facts, Act.Promotion, new(Day) { Superior = SuperiorRules.None }).FirstPossibleOn,
            Is.EqualTo(new DateOnly(2022, 12, 1)));
    }
}
