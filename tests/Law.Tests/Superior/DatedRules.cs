namespace Jintan.Law.Tests.Superior;

/// <summary>Rules outside the Measures, each from its first day to its last, for whom and how long.</summary>
[Cites(3, 19)]
public sealed class DatedRules
{
    private const string Handling = "组织处理规定(试行) 2021 (memory)";
    private const string Ranks = "公务员职务与职级并行规定 art.21";
    private const string Party = "纪律处分条例 2023 art.10";
    private const string Government = "政务处分法 arts.8,19";
    private const string Administrative = "行政机关公务员处分条例 arts.7,8";

    [TestCase("M4", "2019-05-31", SubjectCategory.CivilServant, true, "")]
    [TestCase("M4", "2019-06-01", SubjectCategory.CivilServant, true, $"OverlayNoRankOrKeyUse 2019-12-01 {Ranks}")]
    [TestCase("M4", "2020-06-30", SubjectCategory.Cangong, true, $"OverlayNoRankOrKeyUse 2020-12-30 {Ranks}")]
    [TestCase("M4", "2020-06-30", SubjectCategory.JudgeProsecutor, true, $"OverlayNoRankOrKeyUse 2020-12-30 {Ranks}")]
    [TestCase("M4", "2020-06-30", SubjectCategory.SoeStaff, true, "")]
    [TestCase("M5b", "2021-03-18", SubjectCategory.CivilServant, false, "")]
    [TestCase("M5b", "2021-03-19", SubjectCategory.SoeStaff, false, $"OverlayNoRankOrKeyUse 2022-03-19 {Handling}")]
    [TestCase("M5d", "2022-05-31", SubjectCategory.CivilServant, true, $"OverlayNoLeadingPost 2023-05-31 {Handling}|OverlayNoHigherPost 2024-05-31 {Handling}")]
    [TestCase("M5e", "2022-05-31", SubjectCategory.CivilServant, false, "")]
    [TestCase("M5f", "2022-05-31", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2024-05-31 {Handling}")]
    [TestCase("M6A1", "2007-05-31", SubjectCategory.CivilServant, false, "")]
    [TestCase("M6A1", "2007-06-01", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2007-11-30 {Administrative}")]
    [TestCase("M6A1", "2020-06-15", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2020-12-14 {Administrative}")]
    [TestCase("M6A2", "2020-06-15", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2021-06-14 {Administrative}")]
    [TestCase("M6A3", "2020-06-15", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2021-12-14 {Administrative}")]
    [TestCase("M6A4", "2020-06-15", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2022-06-14 {Administrative}")]
    [TestCase("M6A1", "2020-07-15", SubjectCategory.SoeStaff, false, $"OverlayNoRankOrKeyUse 2021-01-14 {Government}")]
    [TestCase("M6A2", "2020-07-15", SubjectCategory.SoeStaff, false, $"OverlayNoRankOrKeyUse 2021-07-14 {Government}")]
    [TestCase("M6A3", "2020-07-15", SubjectCategory.SoeStaff, false, $"OverlayNoRankOrKeyUse 2022-01-14 {Government}")]
    [TestCase("M6A4", "2020-07-15", SubjectCategory.SoeStaff, false, $"OverlayNoRankOrKeyUse 2022-07-14 {Government}")]
    [TestCase("M6A5", "2020-06-30", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2022-06-29 {Administrative}")]
    [TestCase("M6A5", "2020-07-01", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2022-06-30 {Government}")]
    [TestCase("M6P1", "2024-01-01", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2024-12-31 {Party}")]
    [TestCase("M6P2", "2024-01-01", SubjectCategory.CivilServant, false, $"OverlayNoRankOrKeyUse 2025-06-30 {Party}")]
    [TestCase("M6P2", "2023-12-31", SubjectCategory.CivilServant, false, "")]
    public void A_rule_applies_to_decisions_of_its_time(string method, string day, SubjectCategory category, bool leader, string expected)
    {
        var on = DateOnly.Parse(day);
        var ruled = SuperiorRestrictions.RestrictionsOfSuperiorRules(
            new([new(method)], on, on, category, leader, SuperiorRules.All, ReadingSet.Default));
        var lines = ruled.Value.Select(bar => $"{bar.Code} {bar.Through:O} {bar.Basis}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('|', lines), Is.EqualTo(expected));
            Assert.That(ruled.Value.Select(bar => bar.From), Is.All.EqualTo(on));
            Assert.That(ruled.Ruling.Superior, Is.EqualTo(ValueList.From(ruled.Value.Select(bar => bar.Basis).Distinct())));
            Assert.That(ruled.Ruling.Because.Contains(new("art19.p2.s6")), Is.EqualTo(expected.Length > 0));
        }
    }

    [TestCase("M5b", SuperiorRules.Confirmed, 0), TestCase("M5b", SuperiorRules.None, 0), TestCase("M4", SuperiorRules.Confirmed, 1)]
    [TestCase("M6A1", SuperiorRules.Confirmed, 1), TestCase("M6A1", SuperiorRules.None, 0)]
    public void A_rule_known_from_memory_waits_for_a_legal_officer(string method, SuperiorRules rules, int count)
    {
        var on = new DateOnly(2022, 5, 31);
        Assert.That(
            SuperiorRestrictions.RestrictionsOfSuperiorRules(
                new([new(method)], on, on, SubjectCategory.CivilServant, true, rules, ReadingSet.Default)).Value,
            Has.Count.EqualTo(count));
    }

    [Test]
    public void Under_the_other_reading_of_P13_a_sanction_period_is_counted_like_others()
    {
        var on = new DateOnly(2020, 12, 15);
        var readings = ReadingSet.Default.With(ReadingId.P13, ReadingChoice.Alternative);
        Assert.That(
            SuperiorRestrictions.RestrictionsOfSuperiorRules(
                new([new("M6A1")], on, on, SubjectCategory.CivilServant, false, SuperiorRules.Confirmed, readings)).Value.Single().Through,
            Is.EqualTo(new DateOnly(2021, 6, 15)));
    }
}
