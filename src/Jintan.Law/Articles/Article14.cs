using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 14: the investigation (问责调查).</summary>
/// <remarks>
/// 第十四条　按照干部管理权限，科员及一般工作人员的问责调查由其主管部门或所在单位（党组织）负责实施；科级领导干部的问责调查由区作风建设领导小组办公室、区纪委监委、区委组织部联合实施。
/// 根据问责情形，区作风建设领导小组可以直接组织实施对科员及一般工作人员的问责调查。
/// 经调查核实，不需要问责的，及时作出说明。
/// </remarks>
public static class Article14
{
    /// <summary>The level that counts and the order of the leading group.</summary>
    public sealed record DirectInvestigation(Level Level, LeadingGroupOrder? Order);

    /// <summary>The route and the bodies that investigated.</summary>
    public sealed record Investigators(Route Route, ValueList<Body> By);

    /// <summary>A case somebody wants to close without accountability.</summary>
    public sealed record Closing(bool AccountabilityNeeded, DateOnly? ExplainedOn);

    /// <summary>The leading group may itself investigate ordinary staff, by a written order; never a section-level leader.</summary>
    [Article("art14.p2")]
    public static Ruling LeadingGroupMayInvestigate(DirectInvestigation facts) => facts switch
    {
        { Order: null or { Ordered: false } } => Allow("art14.p1.s1"),
        { Level: Level.SectionLeader } => Refuse(Art14WrongInvestigator, "art14.p2", "art14.p1.s2"),
        _ when string.IsNullOrWhiteSpace(facts.Order.OrderRef) => Refuse(Art14LeadingGroupOrderMissing),
        _ => Allow("art14.p2"),
    };

    /// <summary>The body that investigates is the one that the level of the person asks for; jointly means all three organs.</summary>
    [Article("art14.p1.s1"), Article("art14.p1.s2"), Article("art14.p2")]
    public static Ruling InvestigatorIsCompetent(Investigators facts)
    {
        var by = facts.By;
        if (facts.Route == Route.Joint)
        {
            var organs = (by.Contains(Body.Office) ? 1 : 0) + (by.Contains(Body.DisciplineCommission) ? 1 : 0)
                + (by.Contains(Body.OrganisationDepartment) ? 1 : 0);
            return organs switch
            {
                3 => Allow("art14.p1.s2"),
                0 => Refuse(Art14WrongInvestigator, "art14.p1.s2"),
                _ => Refuse(Art14OrganMissing),
            };
        }

        if (facts.Route == Route.LeadingGroupDirect)
        {
            return by.Contains(Body.LeadingGroup) ? Allow("art14.p2") : Refuse(Art14WrongInvestigator, "art14.p2");
        }

        return by.Contains(Body.Unit) || by.Contains(Body.CadreAuthority) ? Allow("art14.p1.s1")
            : by.Contains(Body.LeadingGroup) ? Refuse(Art14LeadingGroupOrderMissing, "art14.p1.s1")
            : Refuse(Art14WrongInvestigator);
    }

    /// <summary>Where no accountability is needed, an explanation is given before the case is closed.</summary>
    [Article("art14.p3")]
    public static Ruling ExplanationIsGiven(Closing facts) => facts switch
    {
        { AccountabilityNeeded: true } => Leave("已查明需要问责，为何以不需要问责结案", "art14.p3", "art15.p1"),
        { ExplainedOn: null } => Refuse(Art14NoExplanation),
        _ => Allow("art14.p3"),
    };
}
