using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 11: heavier or aggravated accountability (从重、加重), and recurrence.</summary>
/// <remarks>
/// 第十一条　有第二章规定情形，且具有下列情形之一的，应当从重或加重问责：
/// （一）对职责范围内发生的问题不及时采取措施，导致危害后果扩大的；
/// （二）对职责范围内发生的问题进行掩盖、袒护的；
/// （三）对职责范围内发生的问题推卸、转嫁责任的；
/// （四）干扰、阻碍、对抗问责调查处理的；
/// （五）受到问责后，一年内再次发生应当予以问责情形的。
/// </remarks>
public static class Article11
{
    /// <summary>The base range found and the proven circumstances, item 5 included once it is computed.</summary>
    public sealed record Aggravation(MethodSet BaseRange, ValueList<Clause> Circumstances, ReadingSet Readings);

    /// <summary>Circumstances in both directions.</summary>
    public sealed record BothDirections(MethodSet BaseRange, FaultTolerance FaultTolerance, ReadingSet Readings);

    /// <summary>The methods chosen although article 11 applies.</summary>
    public sealed record ChosenUnderAggravation(ValueList<Method> Methods, MethodSet Permitted);

    /// <summary>The reasons given where circumstances point in both directions.</summary>
    public sealed record Balancing(bool Both, string? Reason, ReadingSet Readings);

    /// <summary>
    /// What aggravation permits (应当): the range without its lowest step, where it has more than one, and one step above it.
    /// </summary>
    [Article("art11"), Article("art11.item1"), Article("art11.item2"), Article("art11.item3"), Article("art11.item4")]
    public static Ruled<MethodSet> RangeWithAggravation(Aggravation facts)
    {
        if (facts.Circumstances.Count == 0)
        {
            return new(facts.BaseRange, Allow("art9.p1"));
        }

        var (lowest, highest) = (facts.BaseRange.Lowest, facts.BaseRange.Highest);
        var set = lowest == highest ? facts.BaseRange : facts.BaseRange.Without(lowest);
        set = highest is > MethodKind.Unknown and < MethodKind.Sanction && !facts.Readings.Departs(ReadingId.P06)
            ? set.With(highest + 1)
            : set;
        var ruling = Allow("art11");
        return new(
            set,
            (ruling with { Because = ruling.Because.With(facts.Circumstances) }).Under(facts.Readings, ReadingId.P06));
    }

    /// <summary>Both directions: within the base range or one step above it; never below, never exempt (reading P07).</summary>
    /// <remarks>A recognised fault-tolerance finding beside article 11 is for a person to weigh.</remarks>
    [Article("art11"), Article("art10.p1"), Article("art10.p2")]
    public static Ruled<MethodSet> RangeWithBothDirections(BothDirections facts)
    {
        var highest = facts.BaseRange.Highest;
        var withinRange = facts.Readings.Departs(ReadingId.P07) || facts.Readings.Departs(ReadingId.P06);
        var set = highest is > MethodKind.Unknown and < MethodKind.Sanction && !withinRange
            ? facts.BaseRange.With(highest + 1)
            : facts.BaseRange;
        var ruling = facts.FaultTolerance == FaultTolerance.Recognised
            ? Leave("容错认定与第十一条的情节并存，应当如何权衡", "art10.p2", "art11")
            : Allow("art10.p1", "art11");
        return new(set, ruling.Under(facts.Readings, ReadingId.P07));
    }

    /// <summary>A mandatory circumstance is applied: some chosen method reaches the part of the ladder that article 11 leaves.</summary>
    [Article("art11")]
    public static Ruling MandatoryAggravationIsApplied(ChosenUnderAggravation facts)
    {
        var chosen = MethodSet.Of(facts.Methods);
        var tooLight = chosen.Highest is not MethodKind.Unknown && chosen.Highest < facts.Permitted.Lowest && !chosen.Has(MethodKind.PartySanction);
        return tooLight ? Refuse(Art11Ignored) : Allow("art11");
    }

    /// <summary>Circumstances in both directions need written balancing reasons.</summary>
    [Article("art11"), Article("art10.p1")]
    public static Ruling BalancingIsReasoned(Balancing facts) => facts.Both && string.IsNullOrWhiteSpace(facts.Reason)
        ? Refuse(BalancingReason, "art10.p1").Under(facts.Readings, ReadingId.P07)
        : Allow("art11");
}
