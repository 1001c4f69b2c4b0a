using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 3: what accountability is (定义), and special rules prevail (另有规定的从其规定).</summary>
/// <remarks>
/// 第三条　本办法所称的作风问责，是指对机关工作人员违反法律法规、纪律规定和工作制度，履职不力、守纪不严、作风不正，导致国家利益、公共利益或公民、法人和其他组织合法权益受到损害，或者造成不良影响的，由相关职能部门或责任人所在单位（党组织）按照干部管理权限实施的问责。
/// 本办法约束的对象或者行为，法律、法规、规章以及上级规范性文件另有规定的，从其规定。
/// </remarks>
public static class Article03
{
    /// <summary>The result of the conduct.</summary>
    public sealed record Result(Harm Harm);

    /// <summary>The recorded check for special rules; null when it was not made.</summary>
    public sealed record SpecialRuleCheck(SpecialRule? Found);

    /// <summary>A sanction already given and the methods now intended.</summary>
    public sealed record Sanctioned(PriorSanction? Earlier, ValueList<Method> Methods, SuperiorRules Superior);

    /// <summary>The definition asks for damage or adverse influence; where neither is found, a person decides (gap G07).</summary>
    [Article("art3.p1")]
    public static Ruling DamageOrInfluenceIsFound(Result facts) => facts.Harm == Harm.None
        ? Leave("未查明损害或者不良影响，是否符合第三条第一款作风问责的定义", "art3.p1")
        : Allow("art3.p1");

    /// <summary>The check for special rules must be on record; where one exists it prevails.</summary>
    [Article("art3.p2")]
    public static Ruling NoSpecialRulePrevails(SpecialRuleCheck facts) => facts.Found switch
    {
        null => Leave("尚未记录特别规定检查的结果：有无法律、法规、规章或者上级规范性文件另有规定", "art3.p2"),
        { Exists: true } => Refuse(Art3SpecialRule).Citing(facts.Found.Cite ?? "未注明"),
        _ => Allow("art3.p2"),
    };

    /// <summary>The same conduct is not sanctioned twice in the same kind; party and government sanctions are different kinds.</summary>
    [Article("art3.p2"), Article("art9.item6")]
    public static Ruling SanctionIsNotRepeated(Sanctioned facts) =>
        facts is { Earlier.SameConduct: true, Superior: not SuperiorRules.None }
        && MethodSet.Of(facts.Methods).Has(facts.Earlier.Kind.Kind)
        && facts.Earlier.Kind.Kind is MethodKind.Sanction or MethodKind.PartySanction
            ? Refuse(NeBisInIdem, "art9.item6").Citing("公务员法 art.61.2", "公职人员政务处分法 art.16")
            : Allow("art3.p2");
}
