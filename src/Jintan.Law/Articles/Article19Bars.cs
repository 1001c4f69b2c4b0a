using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 19 paragraph 2 applied: several decisions together, and whether an act of personnel management is barred on a day.</summary>
/// <remarks>受到问责的机关工作人员，取消当年年度考核评优评先的资格。受到诫勉的机关工作人员，六个月内不得提拔或者重用。受到调整职务处理的，一年内不得提拔。引咎辞职、责令辞职、免职的党政领导干部，一年内不得重新担任与其原任职务相当的领导职务。受到降职处理的，两年内不得提拔。受到纪律、政务处分的，按纪律、政务处分的相关规定办理。</remarks>
public static class Article19Bars
{
    /// <summary>Restrictions of several decisions, in the order of their effect.</summary>
    public sealed record Decisions(ValueList<Restriction> Restrictions, ReadingSet Readings);

    /// <summary>The last barred day of one kind.</summary>
    public sealed record LastBarred(RestrictionCode Code, DateOnly Through);

    /// <summary>The act, its day, and all restrictions of the person, those of superior rules included.</summary>
    public sealed record Proposed(
        Act Act,
        DateOnly On,
        ValueList<Restriction> Restrictions,
        ValueList<OverlayRestriction> Overlays,
        ReadingSet Readings);

    /// <summary>Bars of several decisions run side by side and the latest end counts (P09); under its alternative the remaining time is added.</summary>
    [Article("art19.p2.s2"), Article("art9.p2.s1")]
    public static Ruled<ValueList<LastBarred>> BarsOfSeveralDecisions(Decisions facts)
    {
        var ends = new List<LastBarred>();
        foreach (var bar in facts.Restrictions)
        {
            if (bar is not { From: { } from, Through: { } through })
            {
                continue;
            }

            var at = ends.FindIndex(one => one.Code == bar.Code);
            if (at < 0)
            {
                ends.Add(new(bar.Code, through));
            }
            else if (facts.Readings.Departs(ReadingId.P09) && from <= ends[at].Through)
            {
                // The new period follows the one still running: its length in whole months is put behind the earlier end.
                ends[at] = new(bar.Code, ends[at].Through.AddMonths(MonthsBetween(from, through)));
            }
            else if (ends[at].Through < through)
            {
                ends[at] = new(bar.Code, through);
            }
        }

        return new(new([.. ends]), Allow("art19.p2.s2", "art9.p2.s1").Under(facts.Readings, ReadingId.P01, ReadingId.P09));
    }

    /// <summary>The act is barred from the first barred day to the last, both included; the refusal cites every bar that bites.</summary>
    [Article("art19.p2.s1"), Article("art19.p2.s2"), Article("art19.p2.s3"), Article("art19.p2.s4"), Article("art19.p2.s5")]
    public static Ruling ActIsNotBarred(Proposed facts)
    {
        var because = new List<Clause>();
        foreach (var bar in facts.Restrictions)
        {
            if (Bites(bar, facts))
            {
                because.Add(bar.Basis);
            }
        }

        var superior = facts.Readings.Departs(ReadingId.P15) ? [] : BitingOverlays(facts);
        if (because.Count == 0 && superior.Count == 0)
        {
            return Allow("art19.p2.s1");
        }

        return new Refused(
            facts.Act == Act.ExcellentRating ? Art19AssessmentBarred : Art19Barred,
            because.Count == 0 ? [new Clause("art3.p2"), new Clause("art19.p2.s6")] : new([.. because]))
        {
            Superior = superior,
            Readings = facts.Readings.Used(ReadingId.P01, ReadingId.P15),
        };
    }

    /// <summary>Whether the restriction concerns the act at all, whatever the day.</summary>
    public static bool Concerns(RestrictionCode code, Act act) => act switch
    {
        Act.ExcellentRating => code == RestrictionCode.Assessment,
        Act.Promotion => code is RestrictionCode.NoPromotion or RestrictionCode.OverlayNoHigherPost
            or RestrictionCode.OverlayNoLeadingPost or RestrictionCode.OverlayNoRankOrKeyUse,
        Act.HigherPost => code is RestrictionCode.NoPromotion or RestrictionCode.NoEquivalentPost or RestrictionCode.OverlayNoHigherPost
            or RestrictionCode.OverlayNoLeadingPost or RestrictionCode.OverlayNoRankOrKeyUse,
        Act.KeyUse => code is RestrictionCode.NoKeyUse or RestrictionCode.OverlayNoRankOrKeyUse,
        Act.RankPromotion => code is RestrictionCode.OverlayNoHigherPost or RestrictionCode.OverlayNoRankOrKeyUse,
        Act.EquivalentPost => code is RestrictionCode.NoEquivalentPost or RestrictionCode.OverlayNoLeadingPost,
        Act.LeadingPost => code == RestrictionCode.OverlayNoLeadingPost,
        _ => false,
    };

    private static bool Bites(Restriction bar, Proposed facts) => Concerns(bar.Code, facts.Act)
        && (bar.Code == RestrictionCode.Assessment ? bar.Year == facts.On.Year : bar.From <= facts.On && facts.On <= bar.Through);

    private static ValueList<string> BitingOverlays(Proposed facts)
    {
        var bases = new List<string>();
        foreach (var bar in facts.Overlays)
        {
            if (Concerns(bar.Code, facts.Act) && bar.From <= facts.On && facts.On <= bar.Through)
            {
                bases.Add(bar.Basis);
            }
        }

        return new([.. bases]);
    }

    private static int MonthsBetween(DateOnly from, DateOnly through) =>
        ((through.Year - from.Year) * 12) + through.Month - from.Month;
}
