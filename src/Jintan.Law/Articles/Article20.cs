using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 20: half-yearly analysis and report of major problems (定期报告).</summary>
/// <remarks>第二十条　实行问责情况定期报告制度。各级党组织应当每半年分析一次问责工作情况，发现重大问题及时报告。</remarks>
public static class Article20
{
    /// <summary>A day in the half-year that is to be analysed.</summary>
    public sealed record AnyDay(DateOnly Day);

    /// <summary>A major problem and the day it was found.</summary>
    public sealed record Problem(DateOnly? FoundOn);

    /// <summary>The half-years are 1 January to 30 June and 1 July to 31 December, first and last day included; a report is due even when empty.</summary>
    [Article("art20.s1")]
    public static Ruled<Period> HalfYearIsAnalysed(AnyDay facts) => new(
        facts.Day.Month <= 6
            ? new(new(facts.Day.Year, 1, 1), new(facts.Day.Year, 6, 30))
            : new(new(facts.Day.Year, 7, 1), new(facts.Day.Year, 12, 31)),
        Allow("art20.s1"));

    /// <summary>A major problem is reported at once, whatever the half-year.</summary>
    [Article("art20.s2")]
    public static Ruling MajorProblemIsReported(Problem facts) =>
        facts.FoundOn is null ? Leave("重大问题何日发现", "art20.s2") : Allow("art20.s2");
}
