namespace Jintan.Law;

/// <summary>Picks within the permitted set what the guidance table and the established factors point to. A person decides.</summary>
public static class Guidance
{
    private static readonly ValueList<Clause> FromTheLadder = [new("art9.p1")];
    private static readonly Clause Combination = new("art9.p2.s1");
    private static readonly ValueList<Clause> OfHiredStaff = [new("art9.p3.s1")];
    private static readonly ValueList<Clause> OfDismissal = [new("art9.p3.s2")];

    /// <summary>What is known when a method is proposed.</summary>
    public sealed record Facts(
        Gravity? Gravity,
        MethodSet BaseRange,
        MethodSet Permitted,
        Discretion Discretion,
        Harm Harm,
        Channel? Channel,
        ValueList<Clause> Factors);

    /// <summary>The proposal; null where the law permits nothing or only a person can set the base range.</summary>
    public static GuidanceProposal? Propose(Facts facts, GuidanceTable table)
    {
        var range = facts.Gravity is { } gravity ? table.RangeFor(gravity) : facts.BaseRange;
        if (facts.Permitted.Lowest == MethodKind.Unknown)
        {
            return OffTheLadder(facts, range, table);
        }

        var (pick, reason) = Pick(facts, table);
        var methods = MethodSet.Empty.With(pick);
        ValueList<string> reasons = [reason];
        var because = FromTheLadder.With(facts.Factors);
        if (table.MediaExposureAddsCirculatedCriticism && facts.Channel == Channel.Media && pick > MethodKind.CirculatedCriticism
            && facts.Permitted.Has(MethodKind.CirculatedCriticism))
        {
            methods = methods.With(MethodKind.CirculatedCriticism);
            reasons = reasons.With(["媒体曝光，建议合并使用通报（第九条第二款）"]);
            because = because.With([Combination]);
        }

        return new(range, methods, reasons, because, table.Id);
    }

    private static (MethodKind Pick, string Reason) Pick(Facts facts, GuidanceTable table)
    {
        var (lowest, highest) = (facts.Permitted.Lowest, facts.Permitted.Highest);
        var damage = table.DamageTakesTheHeavierStep && facts.Harm is Harm.Damage or Harm.Both;
        return facts.Discretion switch
        {
            Discretion.MayMitigate or Discretion.MayExempt =>
                (lowest, $"具有{Cite(facts.Factors)}规定的情节，可以从轻或者减轻，建议取可以适用的最轻方式"),
            Discretion.MustAggravate => (highest, $"具有{Cite(facts.Factors)}规定的情节，应当从重或者加重，建议取可以适用的最重方式"),
            Discretion.Both or Discretion.Undetermined => (
                facts.Permitted.Has(facts.BaseRange.Highest) ? facts.BaseRange.Highest : highest,
                "两个方向的情节并存或者尚待认定，建议取基准幅度内较重的方式，由人工权衡"),
            _ when damage => (highest, "造成合法权益损害，建议取幅度内较重的方式"),
            _ => (lowest, "没有从轻从重情节，建议取幅度内较轻的方式"),
        };
    }

    private static GuidanceProposal? OffTheLadder(Facts facts, MethodSet range, GuidanceTable table) => facts.Permitted switch
    {
        var set when set.Has(MethodKind.Dismissal) =>
            new(range, MethodSet.Empty.With(MethodKind.Dismissal), ["情节严重，予以解聘或者辞退（第九条第三款）"], OfDismissal, table.Id),
        var set when set.Has(MethodKind.ByContract) =>
            new(range, MethodSet.Empty.With(MethodKind.ByContract), ["按相关规定或者合同约定处理（第九条第三款）"], OfHiredStaff, table.Id),
        _ => null,
    };

    private static string Cite(ValueList<Clause> clauses)
    {
        var cited = "";
        foreach (var clause in clauses)
        {
            cited = cited.Length == 0 ? clause.Citation : $"{cited}、{clause.Citation}";
        }

        return cited.Length == 0 ? "第十条第二款" : cited;
    }
}
