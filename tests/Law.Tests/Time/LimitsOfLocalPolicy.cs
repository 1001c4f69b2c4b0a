namespace Jintan.Law.Tests.Time;

/// <summary>Local limits are dated, and say in which days they count.</summary>
[Cites(12, 14, 17)]
public sealed class LimitsOfLocalPolicy
{
    private static readonly PolicyLimit First = new("study", new("art12"), 5, LimitUnit.WorkingDays, "研究", new(2019, 12, 3));
    private static readonly PolicyLimit Second = First with { Amount = 3, From = new(2021, 1, 1) };
    private static readonly PolicyLimit Other = First with { Id = "other", Amount = 9 };

    [TestCase("2019-12-02", null), TestCase("2019-12-03", 5), TestCase("2020-12-31", 5), TestCase("2021-01-01", 3)]
    public void The_latest_limit_that_has_begun_is_in_force(string day, int? amount) =>
        Assert.That(PolicyLimits.InForce([Second, First, Other], "study", DateOnly.Parse(day))?.Amount, Is.EqualTo(amount));

    [TestCase("2020-12-31", 5), TestCase("2021-01-01", 3), TestCase("2021-06-30", 3), TestCase("2021-07-01", 5)]
    public void A_limit_that_has_ended_gives_way_to_the_one_before(string day, int amount) => Assert.That(
        PolicyLimits.InForce([First, Second with { Through = new(2021, 6, 30) }], "study", DateOnly.Parse(day))!.Amount, Is.EqualTo(amount));

    [TestCase("2019-12-02", 0), TestCase("2019-12-03", 10)]
    public void The_shipped_limits_begin_with_the_measures(string day, int count) => Assert.That(
        PolicyLimits.All.Where(limit => PolicyLimits.InForce(limit.Id, DateOnly.Parse(day)) == limit), Has.Exactly(count).Items);

    [TestCase("investigation", "2020-04-03"), TestCase("announcement", "2020-02-10")]
    public void A_limit_counts_calendar_or_working_days(string id, string last) => Assert.That(
        PolicyLimits.InForce(id, new(2020, 2, 3))!.LastDay(new(2020, 2, 3), WorkingCalendar.Shipped), Is.EqualTo(DateOnly.Parse(last)));

    [TestCase("2020-04-20", "2020-05-01", ReadingChoice.Default, "2020-05-01"), TestCase("2020-04-20", null, ReadingChoice.Default, "2020-04-20")]
    [TestCase("2020-04-20", "2020-04-19", ReadingChoice.Default, "2020-04-20"), TestCase(null, "2020-05-01", ReadingChoice.Default, "2020-05-01")]
    [TestCase("2020-04-20", "2020-05-01", ReadingChoice.Alternative, "2020-04-20"), TestCase(null, "2020-05-01", ReadingChoice.Alternative, "2020-05-01")]
    [TestCase(null, null, ReadingChoice.Default, null)]
    public void Periods_run_from_the_stated_day_and_never_from_before_the_decision(string? decided, string? stated, ReadingChoice choice, string? expected) =>
        Assert.That(
            EffectiveDay.Of(Day(decided), Day(stated), ReadingSet.Default.With(ReadingId.P02, choice)), Is.EqualTo(Day(expected)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
