using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 19 paragraph 1: formalities within one month (办理手续). Paragraph 2 stands in Article19Restrictions.cs.</summary>
/// <remarks>
/// 第十九条　建立问责结果运用机制。问责决定作出后，应当在一个月内办理完毕相应手续。
/// 受到问责的机关工作人员，取消当年年度考核评优评先的资格。受到诫勉的机关工作人员，六个月内不得提拔或者重用。受到调整职务处理的，一年内不得提拔。引咎辞职、责令辞职、免职的党政领导干部，一年内不得重新担任与其原任职务相当的领导职务。受到降职处理的，两年内不得提拔。受到纪律、政务处分的，按纪律、政务处分的相关规定办理。
/// </remarks>
public static class Article19
{
    /// <summary>Days of the decision.</summary>
    public sealed record Decided(DateOnly? DecidedOn, DateOnly? AnnouncedOn, ReadingSet Readings);

    /// <summary>The limit and the day on which the formalities were complete.</summary>
    public sealed record Completed(DateOnly Due, DateOnly CompletedOn);

    /// <summary>
    /// The last day of the month of formalities, included: the corresponding day of the next month, counted from the decision
    /// (reading P12), by the arithmetic of P01, no roll-over for holidays. Null while the starting day is not known.
    /// </summary>
    [Article("art19.p1")]
    public static Ruled<DateOnly?> FormalitiesAreDue(Decided facts)
    {
        var start = facts.Readings.Departs(ReadingId.P12) ? facts.AnnouncedOn ?? facts.DecidedOn : facts.DecidedOn;
        return start is { } day
            ? new(CivilPeriod.LastDay(day, 1, facts.Readings), Allow("art19.p1").Under(facts.Readings, ReadingId.P12, ReadingId.P01))
            : new(null, Leave("问责决定何日作出，一个月的期限自何日起算", "art19.p1"));
    }

    /// <summary>Days late: 0 on the last day or before. Lateness is reported and never voids the decision.</summary>
    [Article("art19.p1")]
    public static Ruled<int> FormalitiesAreLateBy(Completed facts) =>
        new(Math.Max(0, facts.CompletedOn.DayNumber - facts.Due.DayNumber), Allow("art19.p1"));
}
