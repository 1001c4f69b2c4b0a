using CsCheck;
using Jintan.Law.Tests.Properties;

namespace Jintan.Law.Tests.Time;

/// <summary>Every day from 2019-12-03 to 2035-12-31, every period: last barred day, first free day, recurrence window.</summary>
[Cites(11, 19)]
public sealed class PeriodsAgreeWithTheOracle
{
    private static readonly DateOnly First = new(2019, 12, 3);
    private static readonly DateOnly Last = new(2035, 12, 31);

    private static IEnumerable<DateOnly> EveryDay
    {
        get
        {
            for (var day = First; day <= Last; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }

    [TestCase(1)]
    [TestCase(6)]
    [TestCase(12)]
    [TestCase(18)]
    [TestCase(24)]
    public void Civil_and_inclusive_periods_end_where_the_oracle_says(int months)
    {
        foreach (var day in EveryDay)
        {
            Assert.That(CivilPeriod.LastDay(day, months, ReadingSet.Default), Is.EqualTo(Oracle.Corresponding(day, months)), $"{day:O} civil");
            Assert.That(InclusivePeriod.LastDay(day, months), Is.EqualTo(Oracle.Inclusive(day, months)), $"{day:O} inclusive");
        }
    }

    [TestCase("M4", RestrictionCode.NoPromotion, 6)]
    [TestCase("M4", RestrictionCode.NoKeyUse, 6)]
    [TestCase("M5b", RestrictionCode.NoPromotion, 12)]
    [TestCase("M5c", RestrictionCode.NoEquivalentPost, 12)]
    [TestCase("M5d", RestrictionCode.NoEquivalentPost, 12)]
    [TestCase("M5e", RestrictionCode.NoEquivalentPost, 12)]
    [TestCase("M5f", RestrictionCode.NoPromotion, 24)]
    public void Bars_last_from_the_day_of_effect_to_the_oracle_s_last_day(string method, RestrictionCode code, int months)
    {
        foreach (var day in EveryDay)
        {
            var bars = Article19Restrictions.RestrictionsOfTheDecision(
                new([new(method)], day, day, LeadingCadre: true, YearOfConduct: null, ReadingSet.Default)).Value;
            var last = Oracle.Corresponding(day, months);
            Assert.That(bars.Single(bar => bar.Code == code) with { Basis = default },
                Is.EqualTo(new Restriction(code, default, From: day, Through: last, EligibleOn: last.AddDays(1))), $"{day:O}");
        }
    }

    [Test]
    public void Recurrence_window_opens_the_day_after_and_closes_on_the_oracle_s_day()
    {
        foreach (var day in EveryDay)
        {
            var last = Oracle.Corresponding(day, 12);
            Assert.That(Recurs(day, day.AddDays(-1)), Is.EqualTo(Recurrence.No), $"{day:O} eve");
            Assert.That(Recurs(day, day), Is.EqualTo(Recurrence.Undetermined), $"{day:O} the very day");
            Assert.That(Recurs(day, day.AddDays(1)), Is.EqualTo(Recurrence.Yes), $"{day:O} next day");
            Assert.That(Recurs(day, last), Is.EqualTo(Recurrence.Yes), $"{day:O} last day");
            Assert.That(Recurs(day, last.AddDays(1)), Is.EqualTo(Recurrence.No), $"{day:O} day after");
        }
    }

    [Test]
    public void Formalities_are_late_from_the_day_after_the_last() => Gen.Int[0, 5800].Holds(offset =>
    {
        var decided = First.AddDays(offset);
        var due = Article19.FormalitiesAreDue(new(decided, null, ReadingSet.Default)).Value!.Value;
        return due == Oracle.Corresponding(decided, 1)
            && Article19.FormalitiesAreLateBy(new(due, due)).Value == 0
            && Article19.FormalitiesAreLateBy(new(due, due.AddDays(1))).Value == 1;
    }, iter: 100);

    private static Recurrence Recurs(DateOnly decided, DateOnly conduct) => Article11Recurrence.ConductRecursWithinOneYear(
        new([new(decided, decided)], conduct, conduct, ReadingSet.Default)).Value;
}
