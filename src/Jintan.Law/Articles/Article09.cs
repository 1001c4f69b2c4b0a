using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 9: the methods (问责方式), their combination, transfer, and hired staff.</summary>
/// <remarks>
/// 第九条　问责方式包括：
/// （一）批评教育；
/// （二）责令检查；
/// （三）通报；
/// （四）诫勉；
/// （五）组织调整或者组织处理；
/// （六）纪律、政务处分。
/// 以上问责方式，可以单独使用，也可以合并使用。在问责调查过程中发现被调查人存在涉嫌违法的，移送相关部门处理。
/// 聘用人员在职过程中，有第二章规定情形的，按相关规定或合同约定处理；情节严重的，予以解聘或辞退。
/// </remarks>
public static class Article09
{
    /// <summary>The methods chosen, and whether the person is hired staff (聘用人员).</summary>
    public sealed record Chosen(ValueList<Method> Methods, bool Hired);

    /// <summary>Methods chosen against the permitted set and the base range.</summary>
    public sealed record ChosenWithin(ValueList<Method> Methods, MethodSet Permitted);

    /// <summary>Suspected illegality and the body to which it goes.</summary>
    public sealed record Suspected(SuspicionKind Kind, Body? To);

    /// <summary>Hired staff: basis, gravity, party membership, readings.</summary>
    public sealed record HiredPerson(string? Basis, bool Serious, bool PartyMember, MethodSet BaseRange, ReadingSet Readings);

    /// <summary>The methods chosen and the person's membership.</summary>
    public sealed record PartyDiscipline(ValueList<Method> Methods, PartyMembership Party);

    /// <summary>A method chosen for hired staff.</summary>
    public sealed record HiredChoice(HiredPerson Person, ValueList<Method> Methods);

    /// <summary>Only the six methods exist, handling by contract for hired staff, and exemption (art10.p2) alone.</summary>
    [Article("art9.p1"), Article("art9.item1"), Article("art9.item2"), Article("art9.item3"), Article("art9.item4"),
     Article("art9.item5"), Article("art9.item6")]
    public static Ruling MethodsAreOfArticle9(Chosen facts)
    {
        foreach (var method in facts.Methods)
        {
            if (method.Kind == MethodKind.Unknown
                || (method.Kind is MethodKind.ByContract or MethodKind.Dismissal && !facts.Hired))
            {
                return Refuse(Art9MethodUnknown);
            }
        }

        return facts.Methods.Count == 0 ? Refuse(Art9MethodUnknown) : Allow("art9.p1");
    }

    /// <summary>Methods may be combined in one decision; exemption stands alone. Each must be inside the permitted set.</summary>
    [Article("art9.p2.s1"), Article("art9.p1")]
    public static Ruling MethodsAreInsideThePermittedSet(ChosenWithin facts)
    {
        var chosen = MethodSet.Of(facts.Methods);
        var outside = !chosen.Except(facts.Permitted.WithPartyDiscipline).IsEmpty;
        var exemptionWithOthers = chosen.Has(MethodKind.None) && facts.Methods.Count > 1;
        return outside || exemptionWithOthers ? Refuse(OutsideRange, "art9.p2.s1") : Allow("art9.p1", "art9.p2.s1");
    }

    /// <summary>Discipline of the party (党纪处分) exists for its members only.</summary>
    [Article("art9.item6")]
    public static Ruling PartyDisciplineIsForMembers(PartyDiscipline facts) =>
        MethodSet.Of(facts.Methods).Has(MethodKind.PartySanction) && facts.Party == PartyMembership.None
            ? Refuse(Art9TypeNotAvailable, "art9.item6").Citing("中国共产党纪律处分条例")
            : Allow("art9.item6");

    /// <summary>Suspected illegality is passed to the competent body and the accountability case goes on (gap G15).</summary>
    [Article("art9.p2.s2")]
    public static Ruling SuspicionIsTransferred(Suspected facts) => facts switch
    {
        { To: null } => Leave("涉嫌违法的线索应移送哪一个有权机关", "art9.p2.s2"),
        { Kind: SuspicionKind.DutyCrime or SuspicionKind.DutyIllegality } when facts.To != Body.DisciplineCommission =>
            Leave("职务违法或者职务犯罪应移送监察机关，拟移送的机关是否有权办理", "art9.p2.s2"),
        { Kind: SuspicionKind.PublicOrder or SuspicionKind.OrdinaryCrime } when facts.To != Body.PublicSecurity =>
            Leave("治安违法或者其他犯罪应移送公安机关，拟移送的机关是否有权办理", "art9.p2.s2"),
        _ => Allow("art9.p2.s2"),
    };

    /// <summary>What the law permits for hired staff, reading P08: by rule or contract; dismissal where serious; party discipline beside it.</summary>
    [Article("art9.p3.s1"), Article("art9.p3.s2")]
    public static Ruled<MethodSet> MethodsForHiredStaff(HiredPerson facts)
    {
        var set = MethodSet.Empty.With(MethodKind.ByContract);
        set = facts.Serious ? set.With(MethodKind.Dismissal) : set;
        set = facts.PartyMember ? set.With(MethodKind.PartySanction) : set;
        set = facts.Readings.Departs(ReadingId.P08)
            ? set.Or(facts.BaseRange.And(MethodSet.Range(MethodKind.Criticism, MethodKind.Admonition)))
            : set;
        return new(set, Allow("art9.p3.s1", "art9.p3.s2").Under(facts.Readings, ReadingId.P08));
    }

    /// <summary>A method for hired staff must be available; handling and dismissal rest on a rule or clause, dismissal also on 情节严重.</summary>
    [Article("art9.p3.s1"), Article("art9.p3.s2")]
    public static Ruling HiredStaffMethodIsAvailable(HiredChoice facts)
    {
        var chosen = MethodSet.Of(facts.Methods);
        var available = MethodsForHiredStaff(facts.Person).Value;
        var byContract = chosen.Has(MethodKind.ByContract) || chosen.Has(MethodKind.Dismissal);
        var ruling = chosen.Has(MethodKind.Dismissal) && !facts.Person.Serious ? Refuse(Art9HiredNotSerious)
            : !chosen.Except(available).Without(MethodKind.None).IsEmpty ? Refuse(Art9HiredMethodNotAvailable)
            : byContract && string.IsNullOrWhiteSpace(facts.Person.Basis) ? Refuse(Art9HiredNoBasis)
            : Allow("art9.p3.s1", "art9.p3.s2");
        return ruling.Under(facts.Person.Readings, ReadingId.P08);
    }

    /// <summary>A serious finding is followed by dismissal (予以解聘或辞退); another result needs a person's reasons.</summary>
    [Article("art9.p3.s2")]
    public static Ruling SeriousFindingLeadsToDismissal(HiredChoice facts) =>
        facts.Person.Serious && !MethodSet.Of(facts.Methods).Has(MethodKind.Dismissal)
            ? Leave("已认定情节严重，第九条第三款规定予以解聘或辞退，为何作其他处理", "art9.p3.s2")
            : Allow("art9.p3.s2");
}
