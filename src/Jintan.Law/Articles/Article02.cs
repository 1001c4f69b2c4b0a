using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 2: whom the Measures cover (适用对象).</summary>
/// <remarks>
/// 第二条　本办法的适用对象包括：
/// （一）全区各级党的机关、人大机关、行政机关、政协机关、监察机关、审判机关、检察机关和人民团体的机关工作人员，以及参照《中华人民共和国公务员法》管理的机关（单位）的工作人员；
/// （二）法律、法规授权或者受国家机关依法委托管理公共事务的组织中从事公务的人员；
/// （三）聘用人员等其他依法履行公职的人员。
/// </remarks>
public static class Article02
{
    /// <summary>The person, by a dated proof of category and level.</summary>
    public sealed record Person(SubjectCategory Category, Level Level);

    /// <summary>A person and the methods somebody wants to use.</summary>
    public sealed record PersonAndMethods(SubjectCategory Category, ValueList<Method> Methods);

    /// <summary>Whether the person falls under article 2, or under article 21 by reference, or outside.</summary>
    [Article("art2"), Article("art2.item1"), Article("art2.item2"), Article("art2.item3")]
    public static Ruled<ScopeStatus> PersonIsCovered(Person facts) => facts switch
    {
        { Category: SubjectCategory.NoPublicDuty } => new(ScopeStatus.Out, Refuse(Art2OutOfScope)),
        { Level: Level.CountyLevel } => new(ScopeStatus.Out, Refuse(Art2AboveAuthority, "art3.p1")),
        { Category: SubjectCategory.Retired } => new(
            ScopeStatus.InScope,
            Leave("该人员已退休，对其行为如何处理依上级规定（《公职人员政务处分法》第二十七条）由人工决定", "art2", "art3.p2")),
        { Category: SubjectCategory.AuthorizedOrgStaff } => new(ScopeStatus.InScope, Allow("art2", "art2.item2")),
        { Category: SubjectCategory.HiredStaff } => new(ScopeStatus.InScope, Allow("art2", "art2.item3")),
        { Category: SubjectCategory.InstitutionStaff or SubjectCategory.SoeStaff or SubjectCategory.VillageCadre } =>
            new(ScopeStatus.ByReference, Allow("art21")),
        _ => new(ScopeStatus.InScope, Allow("art2", "art2.item1")),
    };

    /// <summary>Methods that need an office cannot be used on a retired person.</summary>
    [Article("art2")]
    public static Ruling MethodFitsAPersonOutOfOffice(PersonAndMethods facts)
    {
        if (facts.Category != SubjectCategory.Retired)
        {
            return Allow("art2");
        }

        var methods = MethodSet.Of(facts.Methods);
        return methods.Has(MethodKind.Organisational) || methods.Has(MethodKind.Sanction)
            ? Refuse(Art2Retired, "art3.p2").Citing("公职人员政务处分法 art.27")
            : Allow("art2");
    }
}
