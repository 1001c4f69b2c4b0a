using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Restrictions of rules outside the Measures (article 3 paragraph 2, reading P15), dated and labelled, shown beside those of article 19.</summary>
public static class SuperiorRestrictions
{
    private const string OrganisationalHandling = "组织处理规定(试行) 2021 (memory)";
    private const string GovernmentSanctions = "政务处分法 arts.8,19";
    private const string AdministrativeSanctions = "行政机关公务员处分条例 arts.7,8";
    private const string PartyDiscipline = "纪律处分条例 2023 art.10";
    private const string RankRules = "公务员职务与职级并行规定 art.21";

    private static readonly DateOnly HandlingFrom = new(2021, 3, 19);
    private static readonly DateOnly GovernmentFrom = new(2020, 7, 1);
    private static readonly DateOnly AdministrativeFrom = new(2007, 6, 1);
    private static readonly DateOnly AdministrativeUntil = GovernmentFrom.AddDays(-1);
    private static readonly DateOnly PartyFrom = new(2024, 1, 1);
    private static readonly DateOnly RankFrom = new(2019, 6, 1);

    /// <summary>The table. Expulsion has no period and no line.</summary>
    public static IReadOnlyList<SuperiorRule> All { get; } =
    [
        new(RankRules, Certainty.Secondary, RankFrom, null, ["M4"], RestrictionCode.OverlayNoRankOrKeyUse, 6, false, Persons.CivilServants),
        new(OrganisationalHandling, Certainty.Memory, HandlingFrom, null, ["M5b"], RestrictionCode.OverlayNoRankOrKeyUse, 12, false, Persons.All),
        new(OrganisationalHandling, Certainty.Memory, HandlingFrom, null, ["M5d", "M5e"], RestrictionCode.OverlayNoLeadingPost, 12, false, Persons.LeadingCadres),
        new(OrganisationalHandling, Certainty.Memory, HandlingFrom, null, ["M5d", "M5e"], RestrictionCode.OverlayNoHigherPost, 24, false, Persons.LeadingCadres),
        new(OrganisationalHandling, Certainty.Memory, HandlingFrom, null, ["M5f"], RestrictionCode.OverlayNoRankOrKeyUse, 24, false, Persons.All),
        new(AdministrativeSanctions, Certainty.Secondary, AdministrativeFrom, AdministrativeUntil, ["M6A1"], RestrictionCode.OverlayNoRankOrKeyUse, 6, true, Persons.CivilServants),
        new(AdministrativeSanctions, Certainty.Secondary, AdministrativeFrom, AdministrativeUntil, ["M6A2"], RestrictionCode.OverlayNoRankOrKeyUse, 12, true, Persons.CivilServants),
        new(AdministrativeSanctions, Certainty.Secondary, AdministrativeFrom, AdministrativeUntil, ["M6A3"], RestrictionCode.OverlayNoRankOrKeyUse, 18, true, Persons.CivilServants),
        new(AdministrativeSanctions, Certainty.Secondary, AdministrativeFrom, AdministrativeUntil, ["M6A4", "M6A5"], RestrictionCode.OverlayNoRankOrKeyUse, 24, true, Persons.CivilServants),
        new(GovernmentSanctions, Certainty.Verified, GovernmentFrom, null, ["M6A1"], RestrictionCode.OverlayNoRankOrKeyUse, 6, true, Persons.All),
        new(GovernmentSanctions, Certainty.Verified, GovernmentFrom, null, ["M6A2"], RestrictionCode.OverlayNoRankOrKeyUse, 12, true, Persons.All),
        new(GovernmentSanctions, Certainty.Verified, GovernmentFrom, null, ["M6A3"], RestrictionCode.OverlayNoRankOrKeyUse, 18, true, Persons.All),
        new(GovernmentSanctions, Certainty.Verified, GovernmentFrom, null, ["M6A4", "M6A5"], RestrictionCode.OverlayNoRankOrKeyUse, 24, true, Persons.All),
        new(PartyDiscipline, Certainty.Secondary, PartyFrom, null, ["M6P1"], RestrictionCode.OverlayNoRankOrKeyUse, 12, true, Persons.All),
        new(PartyDiscipline, Certainty.Secondary, PartyFrom, null, ["M6P2"], RestrictionCode.OverlayNoRankOrKeyUse, 18, true, Persons.All),
    ];

    private const int LongestSanctionMonths = 48;

    /// <summary>A decision, the person, how far superior rules take part, and what earlier decisions still bar.</summary>
    public sealed record Facts(
        ValueList<Method> Methods,
        DateOnly? DecidedOn,
        DateOnly? EffectiveOn,
        SubjectCategory Category,
        bool LeadingCadre,
        SuperiorRules Superior,
        ReadingSet Readings,
        ValueList<OverlayRestriction> Running = default);

    /// <summary>
    /// The restrictions that the rules in force on the day of effect add. A sanction during the period of an earlier one runs on behind it:
    /// what remains and the new period are added (行政机关公务员处分条例第十条, 48 months at most; 纪律处分条例第二十一条).
    /// </summary>
    [Article("art3.p2"), Article("art19.p2.s6")]
    public static Ruled<ValueList<OverlayRestriction>> RestrictionsOfSuperiorRules(Facts facts)
    {
        if (facts.Superior == SuperiorRules.None || EffectiveDay.Of(facts.DecidedOn, facts.EffectiveOn, facts.Readings) is not { } start)
        {
            return new([], Allow("art3.p2"));
        }

        ValueList<OverlayRestriction> added = [];
        ValueList<string> bases = [];
        foreach (var rule in All)
        {
            if (Applies(rule, facts, start))
            {
                added = added.With([new(rule.Code, start, LastDay(rule, start, facts), rule.Basis)]);
                bases = bases.Contains(rule.Basis) ? bases : bases.With([rule.Basis]);
            }
        }

        return added.Count == 0
            ? new([], Allow("art3.p2"))
            : new(added, Allow("art3.p2", "art19.p2.s6").Under(facts.Readings, ReadingId.P13, ReadingId.P15).Citing(bases.Span));
    }

    /// <summary>Restrictions of article 19, the person's category, and how far superior rules take part.</summary>
    public sealed record Rank(ValueList<Restriction> Restrictions, SubjectCategory Category, SuperiorRules Superior);

    /// <summary>No promotion in rank (职级) while the effects of a change of post or a demotion last (gap G52); those of an admonition stand in the table.</summary>
    [Article("art3.p2"), Article("art19.p2.s3"), Article("art19.p2.s5")]
    public static Ruled<ValueList<OverlayRestriction>> RankWaitsForTheBars(Rank facts)
    {
        ValueList<OverlayRestriction> added = [];
        foreach (var bar in facts.Restrictions)
        {
            if (bar is { Code: RestrictionCode.NoPromotion, From: { } from, Through: { } through } && from >= RankFrom
                && facts.Superior != SuperiorRules.None && IsCivilServant(facts.Category))
            {
                added = added.With([new(RestrictionCode.OverlayNoHigherPost, from, through, RankRules)]);
            }
        }

        return new(added, added.Count == 0 ? Allow("art3.p2") : Allow("art3.p2").Citing(RankRules));
    }

    private static bool IsCivilServant(SubjectCategory category) =>
        category is SubjectCategory.CivilServant or SubjectCategory.Cangong or SubjectCategory.JudgeProsecutor;

    private static bool Applies(SuperiorRule rule, Facts facts, DateOnly start)
    {
        if (start < rule.From || start > rule.Until || (rule.Certainty == Certainty.Memory && facts.Superior != SuperiorRules.All))
        {
            return false;
        }

        var person = rule.Whom switch
        {
            Persons.LeadingCadres => facts.LeadingCadre,
            Persons.CivilServants => IsCivilServant(facts.Category),
            _ => true,
        };
        return person && HasAny(facts.Methods, rule.Methods);
    }

    private static bool HasAny(ValueList<Method> methods, ValueList<string> codes)
    {
        foreach (var method in methods)
        {
            if (codes.Contains(method.Code))
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly LastDay(SuperiorRule rule, DateOnly start, Facts facts)
    {
        if (!rule.CountsFirstDay)
        {
            return CivilPeriod.LastDay(start, rule.Months, facts.Readings);
        }

        var begins = start;
        foreach (var earlier in facts.Running)
        {
            begins = earlier.Through >= begins && IsParty(earlier.Basis) == IsParty(rule.Basis) && IsSanction(earlier.Basis)
                ? earlier.Through.AddDays(1)
                : begins;
        }

        var last = InclusivePeriod.LastDayOfSanction(begins, rule.Months, facts.Readings);
        var longest = InclusivePeriod.LastDayOfSanction(start, LongestSanctionMonths, facts.Readings);
        return last > longest && !IsParty(rule.Basis) ? longest : last;
    }

    private static bool IsParty(string basis) => basis == PartyDiscipline;

    private static bool IsSanction(string basis) => basis is PartyDiscipline or AdministrativeSanctions or GovernmentSanctions;
}
