using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 10: lighter or reduced accountability, and fault tolerance (从轻、减轻、免除).</summary>
/// <remarks>
/// 第十条　有第二章规定情形，且具有下列情形之一的，可以从轻或减轻问责：
/// （一）对职责范围内发生的问题及时如实报告并主动查处和纠正，有效避免、减少损失或者挽回、降低影响的；
/// （二）积极配合调查工作，主动承担责任的；
/// （三）主动发现违纪违法问题线索、及时移送有关机关或者部门的；
/// （四）认真整改成效明显的。
/// 符合中央及省、常州市、区容错纠错机制规定情形的，可以从轻、减轻或免除问责。
/// </remarks>
public static class Article10
{
    /// <summary>The base range found, the proven circumstances and the fault-tolerance finding.</summary>
    public sealed record Mitigation(
        MethodSet BaseRange,
        ValueList<Clause> Circumstances,
        FaultTolerance FaultTolerance,
        ReadingSet Readings);

    /// <summary>An exemption somebody wants to decide.</summary>
    public sealed record Exemption(ValueList<Method> Methods, FaultTolerance FaultTolerance);

    /// <summary>
    /// What mitigation permits (可以: nothing is forced): the base range and one step below it, never below criticism; with a
    /// recognised fault-tolerance finding also exemption. Several circumstances do not add up.
    /// </summary>
    [Article("art10.p1"), Article("art10.item1"), Article("art10.item2"), Article("art10.item3"), Article("art10.item4"),
     Article("art10.p2")]
    public static Ruled<MethodSet> RangeWithMitigation(Mitigation facts)
    {
        var recognised = facts.FaultTolerance == FaultTolerance.Recognised;
        if (facts.Circumstances.Count == 0 && !recognised)
        {
            return new(facts.BaseRange, Allow("art9.p1"));
        }

        var lowest = facts.BaseRange.Lowest;
        var set = lowest > MethodKind.Criticism && !facts.Readings.Departs(ReadingId.P06)
            ? facts.BaseRange.With(lowest - 1)
            : facts.BaseRange;
        set = recognised ? set.With(MethodKind.None) : set;
        var ruling = recognised ? Allow("art10.p2", "art10.p1") : Allow("art10.p1");
        return new(
            set,
            (ruling with { Because = ruling.Because.With(facts.Circumstances) }).Under(facts.Readings, ReadingId.P06));
    }

    /// <summary>Exemption needs the written recognition of the competent body.</summary>
    [Article("art10.p2")]
    public static Ruling ExemptionIsRecognised(Exemption facts) =>
        MethodSet.Of(facts.Methods).Has(MethodKind.None) && facts.FaultTolerance != FaultTolerance.Recognised
            ? Refuse(Art10NotRecognised)
            : Allow("art10.p2");
}
