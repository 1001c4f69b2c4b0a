using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 19 paragraph 2: what a person held accountable may not receive, and how long (影响期).</summary>
/// <remarks>受到问责的机关工作人员，取消当年年度考核评优评先的资格。受到诫勉的机关工作人员，六个月内不得提拔或者重用。受到调整职务处理的，一年内不得提拔。引咎辞职、责令辞职、免职的党政领导干部，一年内不得重新担任与其原任职务相当的领导职务。受到降职处理的，两年内不得提拔。受到纪律、政务处分的，按纪律、政务处分的相关规定办理。</remarks>
public static class Article19Restrictions
{
    private const int AdmonitionMonths = 6;
    private const int ChangeOfPostMonths = 12;
    private const int RemovalMonths = 12;
    private const int DemotionMonths = 24;

    /// <summary>The decision, whether the person is a leading cadre (党政领导干部), and the year of the conduct.</summary>
    public sealed record Facts(
        ValueList<Method> Methods,
        DateOnly? DecidedOn,
        DateOnly? EffectiveOn,
        bool LeadingCadre,
        int? YearOfConduct,
        ReadingSet Readings);

    /// <summary>The year of the conduct whose assessment is still open, and the year barred.</summary>
    public sealed record OpenAssessment(Assessment? Assessment, int BarredYear);

    /// <summary>
    /// The restrictions of one decision, one line for each kind; the first barred day is the day of effect, the last one is included.
    /// For the same kind the longest end prevails (reading P09); kinds coexist.
    /// </summary>
    [Article("art19.p2.s1"), Article("art19.p2.s2"), Article("art19.p2.s3"), Article("art19.p2.s4"), Article("art19.p2.s5"),
     Article("art19.p2.s6")]
    public static Ruled<ValueList<Restriction>> RestrictionsOfTheDecision(Facts facts)
    {
        if (EffectiveDay.Of(facts.DecidedOn, facts.EffectiveOn, facts.Readings) is not { } start)
        {
            return new([], Leave("问责决定何日生效，影响期自何日起算", "art19.p2.s1"));
        }

        var bars = new RestrictionBuilder(start, facts.Readings);
        foreach (var method in facts.Methods)
        {
            if (method.Kind is not (MethodKind.None or MethodKind.Unknown))
            {
                bars.BarAssessment(BarredYear(facts, start));
            }

            switch (method.Code)
            {
                case "M4":
                    bars.Bar(RestrictionCode.NoPromotion, "art19.p2.s2", AdmonitionMonths);
                    bars.Bar(RestrictionCode.NoKeyUse, "art19.p2.s2", AdmonitionMonths);
                    break;
                case "M5b":
                    bars.Bar(RestrictionCode.NoPromotion, "art19.p2.s3", ChangeOfPostMonths);
                    break;
                case "M5c" or "M5d" or "M5e" when facts.LeadingCadre:
                    bars.Bar(RestrictionCode.NoEquivalentPost, "art19.p2.s4", RemovalMonths);
                    break;
                case "M5f":
                    bars.Bar(RestrictionCode.NoPromotion, "art19.p2.s5", DemotionMonths);
                    break;
                default:
                    if (method.Kind is MethodKind.Sanction or MethodKind.PartySanction)
                    {
                        bars.ReferToDisciplineRules();
                    }

                    break;
            }
        }

        var lines = bars.Lines;
        return new(lines, ByTheirBases(lines).Under(facts.Readings, ReadingId.P01, ReadingId.P02, ReadingId.P09, ReadingId.P10));
    }

    /// <summary>Where the rating of the year of the conduct is not final yet, a person decides whether to hold it back (gap G51).</summary>
    [Article("art19.p2.s1")]
    public static Ruling EarlierAssessmentIsFinal(OpenAssessment facts) =>
        facts.Assessment is { Final: false } open && open.Year < facts.BarredYear
            ? Leave($"{open.Year}年度考核尚未确定等次，是否受本次问责影响", "art19.p2.s1")
            : Allow("art19.p2.s1");

    private static int BarredYear(Facts facts, DateOnly start) => facts.Readings.Departs(ReadingId.P10)
        ? facts.YearOfConduct ?? start.Year
        : (facts.DecidedOn ?? start).Year;

    // Every sentence that a line rests on, once; the first sentence where nothing is restricted.
    private static Ruling ByTheirBases(ValueList<Restriction> lines)
    {
        var bases = new string[lines.Count];
        var count = 0;
        foreach (var line in lines)
        {
            if (!bases.Contains(line.Basis.Id))
            {
                bases[count++] = line.Basis.Id;
            }
        }

        return count == 0 ? Allow("art19.p2.s1") : Allow(bases.AsSpan(0, count));
    }
}
