using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 16: the simplified procedure (简化程序) and its escalation.</summary>
/// <remarks>第十六条　有干部管理权限的单位（党组织）自身发现需要问责的问题，对事实清楚，仅需采取批评教育、责令检查、通报、诫勉方式进行问责的，可以简化问责调查程序，直接进行问责调查，作出问责决定；对需采取组织调整或组织处理、纪律处分、政务处分的，须报区作风建设领导小组办公室集体研究同意后，按照干部管理权限实施。</remarks>
public static class Article16
{
    /// <summary>The conditions other than the method.</summary>
    public sealed record Facts(bool UnitHasAuthority, bool FoundByTheUnitItself, bool FactsAreClear);

    /// <summary>The methods to be used, and whether the Office has studied and consented.</summary>
    public sealed record Methods(MethodSet Needed, bool OfficeConsented, ReadingSet Readings);

    /// <summary>The unit has authority over the person, found the problem itself, and the facts are clear.</summary>
    [Article("art16.s1")]
    public static Ruling SimplifiedProcedureMayBeUsed(Facts facts) => facts switch
    {
        { UnitHasAuthority: false } => Refuse(Art16NoAuthority),
        { FoundByTheUnitItself: false } => Refuse(Art16NotSelfFound),
        { FactsAreClear: false } => Refuse(Art16FactsUnclear),
        _ => Allow("art16.s1"),
    };

    /// <summary>Only the first four methods are decided in it; organisational handling, sanctions and dismissal go to the Office first.</summary>
    [Article("art16.s2"), Article("art16.s1")]
    public static Ruling MethodsStayWithinTheFour(Methods facts)
    {
        var beyond = !facts.Needed.Except(MethodSet.OfSimplifiedProcedure).Without(MethodKind.None).IsEmpty;
        var ruling = !beyond ? Allow("art16.s1")
            : facts.OfficeConsented ? Allow("art16.s2")
            : Refuse(Art16MethodLimit, "art16.s1");
        return facts.Needed.Has(MethodKind.Dismissal) ? ruling.Under(facts.Readings, ReadingId.P08) : ruling;
    }

    /// <summary>What needs methods beyond the four is passed to the Office for collective study; nothing else is.</summary>
    [Article("art16.s2")]
    public static Ruling CaseIsPassedToTheOffice(Methods facts) =>
        facts.Needed.Except(MethodSet.OfSimplifiedProcedure).Without(MethodKind.None).IsEmpty
            ? Leave("前四种方式已足以处理，为何转报区作风办集体研究", "art16.s2", "art16.s1")
            : Allow("art16.s2");
}
