using Jintan.Activities.Questions;
using Jintan.Law;
using Route = Jintan.Law.Route;

namespace Jintan.Host.Inbox;

/// <summary>The law's computed answers in the words of the Measures.</summary>
internal static class GroundsText
{
    public static IEnumerable<FactLine> Facts(Answer answer)
    {
        if (answer.Route is { } route)
        {
            yield return new("办理路径", Name(route));
        }

        if (answer.StartApprover is StartApprover.Responsible)
        {
            yield return new("启动审批", "领导小组相关负责人批准", "art13.s1");
        }
        else if (answer.StartApprover is StartApprover.Principal)
        {
            yield return new("启动审批", "领导小组主要负责同志核准", "art13.s2");
        }

        if (answer.DecisionChain is { Count: > 0 } chain)
        {
            yield return new("决定程序", string.Join(" → ", chain.Select(Name)), answer.Route is Route.Joint ? "art15.p2.s2" : "art15.p2.s1");
        }

        if (answer.Permitted is { IsEmpty: false } permitted)
        {
            yield return new("可以适用的方式", Names(permitted), "art9.p1");
        }

        if (answer.Discretion is { } direction and not Discretion.None)
        {
            yield return new("裁量方向", Name(direction), direction is Discretion.MustAggravate ? "art11" : "art10.p1");
        }

        if (answer.Recurrence is Recurrence.Yes)
        {
            yield return new("一年内再次发生", "是，由既往决定算出", "art11.item5");
        }

        foreach (var bar in answer.Restrictions.Where(r => r.Through is not null))
        {
            yield return new("影响期", $"{bar.From:yyyy-MM-dd} 至 {bar.Through:yyyy-MM-dd}，首尾两日均计入", bar.Basis.Id);
        }

        if (answer.FormalitiesDue is { } due)
        {
            yield return new("手续办结期限", $"{due:yyyy-MM-dd}，当日计入", "art19.p1");
        }
    }

    public static FactLine? Guidance(GuidanceProposal? proposal) => proposal is null
        ? null
        : new("建议（裁量基准）", $"{Names(proposal.Methods)}。{string.Join("；", proposal.Reasons)}。");

    private static string Names(MethodSet methods) => string.Join("、", methods.Codes.Select(code => new Method(code).Name));

    public static string Name(Route route) => route switch
    {
        Route.Unit => "单位调查",
        Route.Joint => "区作风办、区纪委监委、区委组织部联合调查",
        Route.LeadingGroupDirect => "领导小组直接组织调查",
        Route.Simplified => "简化程序",
        Route.SimplifiedEscalated => "简化程序，报区作风办集体研究同意",
        Route.SpecialRule => "从其特别规定",
        Route.Upward => "移送上级机关",
        Route.OutOfScope => "不适用本办法",
        Route.Returned => "退回核实",
        Route.NotAccepted => "不予受理",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "A route without a name."),
    };

    public static string Name(DecisionStep step) => step switch
    {
        DecisionStep.UnitCollective => "单位领导班子集体研究",
        DecisionStep.OfficeConsent => "区作风办同意",
        DecisionStep.UnitDecides => "单位作出决定",
        DecisionStep.JointPropose => "三家提出问责建议",
        DecisionStep.StandingCommitteeConsent => "区委常委会研究同意",
        DecisionStep.JointDecide => "三家作出决定",
        DecisionStep.OfficeCollectiveConsent => "区作风办集体研究同意",
        DecisionStep.AuthorityImplements => "按照干部管理权限实施",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step of the decision chain without a name."),
    };

    public static string Name(Discretion direction) => direction switch
    {
        Discretion.None => "无从轻从重情节",
        Discretion.MayMitigate => "可以从轻或者减轻",
        Discretion.MayExempt => "可以从轻、减轻或者免除",
        Discretion.MustAggravate => "应当从重或者加重",
        Discretion.Both => "从轻与从重情节并存",
        Discretion.Undetermined => "待人工认定",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "A direction without a name."),
    };
}
