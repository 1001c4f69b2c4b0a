using static Jintan.Law.Refusal;
using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 15: statement and defence (陈述申辩), and the decision chain (决定程序).</summary>
/// <remarks>
/// 第十五条　应当问责的，作出问责决定前，要听取被问责人的陈述、申辩，并记录在案。对其合理意见，应当予以采纳。
/// 科员及一般工作人员由其主管部门或所在单位（党组织）根据调查情况，经领导班子集体研究提出处理意见，报区作风建设领导小组办公室同意后，作出问责决定；科级领导干部由区作风建设领导小组办公室、区纪委监委、区委组织部根据调查情况，提出问责建议，报请区委常委会研究同意后，作出问责决定。
/// </remarks>
public static class Article15
{
    private static readonly ValueList<DecisionStep> OrdinaryChain =
        [DecisionStep.UnitCollective, DecisionStep.OfficeConsent, DecisionStep.UnitDecides];

    private static readonly ValueList<DecisionStep> SectionLevelChain =
        [DecisionStep.JointPropose, DecisionStep.StandingCommitteeConsent, DecisionStep.JointDecide];

    private static readonly ValueList<DecisionStep> SimplifiedChain = [DecisionStep.UnitCollective, DecisionStep.UnitDecides];
    private static readonly ValueList<DecisionStep> UnitAlone = [DecisionStep.UnitDecides];
    private static readonly ValueList<DecisionStep> AfterTheLeadingGroup = [DecisionStep.OfficeConsent, DecisionStep.UnitDecides];

    private static readonly ValueList<DecisionStep> EscalatedChain =
        [DecisionStep.OfficeCollectiveConsent, DecisionStep.AuthorityImplements];

    /// <summary>The hearing, and whether the procedure is the simplified one (reading P05).</summary>
    public sealed record Heard(Hearing? Hearing, bool Simplified, ReadingSet Readings);

    /// <summary>The points of the defence.</summary>
    public sealed record Points(ValueList<HearingPoint> All);

    /// <summary>What was proposed to the person and what is to be decided.</summary>
    public sealed record Compared(
        ValueList<Method> Proposed,
        ValueList<Method> Decided,
        bool NewFacts,
        bool SecondHearing,
        SuperiorRules Superior);

    /// <summary>Methods and bars of an issued decision, and what they would be once it is corrected.</summary>
    public sealed record Corrected(
        ValueList<Method> Issued, ValueList<Method> Methods, ValueList<Restriction> IssuedBars, ValueList<Restriction> Bars);

    /// <summary>The days of the steps as far as they are on record, in the order in which the steps are taken.</summary>
    public sealed record Days(
        DateOnly? ReceivedOn,
        DateOnly? StudiedOn,
        DateOnly? ApprovedOn,
        DateOnly? FirstActOn,
        DateOnly? ReportedOn,
        DateOnly? NotifiedOn,
        DateOnly? HeardOn,
        DateOnly? StudiedByLeadersOn,
        DateOnly? ConsentedOn,
        DateOnly? DecidedOn);

    /// <summary>The route and the steps done.</summary>
    public sealed record Chain(Route Route, ValueList<DecisionStep> Done, ReadingSet Readings);

    /// <summary>How many of the unit's leading body sat at its study, and the chain that the study is part of.</summary>
    public sealed record Sitting(Chain Chain, int Present);

    /// <summary>The person was told, was heard or waived it, and it is on record, before the decision.</summary>
    [Article("art15.p1")]
    public static Ruling PersonWasHeard(Heard facts)
    {
        if (facts.Simplified && facts.Readings.Departs(ReadingId.P05))
        {
            return Allow("art16.s1").Under(facts.Readings, ReadingId.P05);
        }

        var heard = facts.Hearing is { Notified: true, Recorded: true }
            and ({ Held: true } or { Waiver: Waiver.Written or Waiver.RefusedWithWitnesses });
        var ruling = heard ? Allow("art15.p1") : Refuse(Art15NotHeard);
        return facts.Simplified ? ruling.Under(facts.Readings, ReadingId.P05) : ruling;
    }

    /// <summary>What is not adopted needs a reason; reasonable opinions must be adopted.</summary>
    [Article("art15.p1")]
    public static Ruling RejectedPointsAreReasoned(Points facts)
    {
        foreach (var point in facts.All)
        {
            if (point.Result != PointResult.Adopted && string.IsNullOrWhiteSpace(point.Reason))
            {
                return Refuse(Art15ReasonsMissing);
            }
        }

        return Allow("art15.p1");
    }

    /// <summary>New facts after the hearing need a second one; without new facts nothing becomes heavier because of the defence.</summary>
    [Article("art15.p1")]
    public static Ruling DefenceDidNotMakeItHeavier(Compared facts)
    {
        if (facts.NewFacts)
        {
            return facts.SecondHearing ? Allow("art15.p1") : Refuse(Art15Rehear);
        }

        var heavier = facts.Proposed.Count > 0 && MethodWeight.IsHeavier(facts.Decided, facts.Proposed);
        return heavier && facts.Superior != SuperiorRules.None
            ? Refuse(Art15AggravatedByDefence).Citing("公务员法 art.63", "公职人员政务处分法 art.43")
            : Allow("art15.p1");
    }

    /// <summary>A correction makes nothing heavier: no heavier method, no bar that was not there, none that ends later. That would need a hearing.</summary>
    [Article("art15.p1")]
    public static Ruling CorrectionIsNotHeavier(Corrected facts) =>
        MethodWeight.IsHeavier(facts.Methods, facts.Issued) || facts.Bars.Any(bar => !facts.IssuedBars.Any(issued => Covers(issued, bar)))
            ? Refuse(Art15CorrectionHeavier)
            : Allow("art15.p1");

    private static bool Covers(Restriction issued, Restriction corrected) =>
        (issued.Code, issued.Year) == (corrected.Code, corrected.Year)
        && (issued.Through == corrected.Through || corrected.Through <= issued.Through);

    /// <summary>Every step that led to the decision lies on or after the day of the one before it, and none after the decision.</summary>
    [Article("art15.p1"), Article("art15.p2.s1"), Article("art15.p2.s2")]
    public static Ruling StepsFollowOneAnother(Days facts)
    {
        ReadOnlySpan<DateOnly?> inOrder =
        [
            facts.ReceivedOn, facts.StudiedOn, facts.ApprovedOn, facts.FirstActOn, facts.ReportedOn, facts.NotifiedOn, facts.HeardOn,
            facts.StudiedByLeadersOn, facts.ConsentedOn, facts.DecidedOn,
        ];
        DateOnly? before = null;
        foreach (var day in inOrder)
        {
            if (day < before)
            {
                return Refuse(Art15DateOrder);
            }

            before = day ?? before;
        }

        return Allow("art15.p1");
    }

    /// <summary>The steps that lead to the decision, in order, by route.</summary>
    /// <remarks>Under the alternative of P05 article 16 dispenses with article 15; under that of P11 the leading group proposes itself.</remarks>
    [Article("art15.p2.s1"), Article("art15.p2.s2"), Article("art16.s1"), Article("art16.s2")]
    public static Ruled<ValueList<DecisionStep>> DecisionChain(Chain facts) => facts.Route switch
    {
        Route.Joint => new(SectionLevelChain, Allow("art15.p2.s2")),
        Route.Simplified => new(
            facts.Readings.Departs(ReadingId.P05) ? UnitAlone : SimplifiedChain,
            Allow("art16.s1", "art15.p2.s1").Under(facts.Readings, ReadingId.P05)),
        Route.SimplifiedEscalated => new(EscalatedChain, Allow("art16.s2")),
        Route.LeadingGroupDirect => new(
            facts.Readings.Departs(ReadingId.P11) ? AfterTheLeadingGroup : OrdinaryChain,
            Allow("art15.p2.s1", "art14.p2").Under(facts.Readings, ReadingId.P11)),
        Route.Unit => new(OrdinaryChain, Allow("art15.p2.s1")),
        _ => new([], Allow("art3.p1")),
    };

    /// <summary>The unit's leading body studied the case collectively before the unit decides (by P05 also in the simplified procedure).</summary>
    [Article("art15.p2.s1")]
    public static Ruling UnitStudiedCollectively(Chain facts) =>
        StepIsDone(facts, DecisionStep.UnitCollective) ? Allow("art15.p2.s1") : Refuse(Art15NoCollective);

    /// <summary>集体: whoever sat alone has decided alone.</summary>
    [Article("art15.p2.s1")]
    public static Ruling LeadersSatTogether(Sitting facts) =>
        facts.Present > 1 || !DecisionChain(facts.Chain).Value.Contains(DecisionStep.UnitCollective) ? Allow("art15.p2.s1") : Refuse(Art15NoCollective);

    /// <summary>The Office consented; silence is no consent (gap G38).</summary>
    [Article("art15.p2.s1")]
    public static Ruling OfficeConsented(Chain facts) =>
        StepIsDone(facts, DecisionStep.OfficeConsent) ? Allow("art15.p2.s1") : Refuse(Art15NoOfficeConsent);

    /// <summary>The three organs proposed together.</summary>
    [Article("art15.p2.s2")]
    public static Ruling ThreeOrgansProposed(Chain facts) =>
        StepIsDone(facts, DecisionStep.JointPropose) ? Allow("art15.p2.s2") : Refuse(Art14OrganMissing, "art15.p2.s2");

    /// <summary>The Standing Committee studied and consented.</summary>
    [Article("art15.p2.s2")]
    public static Ruling StandingCommitteeConsented(Chain facts) =>
        StepIsDone(facts, DecisionStep.StandingCommitteeConsent) ? Allow("art15.p2.s2") : Refuse(Art15NoStandingCommittee);

    // A step that the chain of the route does not have need not be done.
    private static bool StepIsDone(Chain facts, DecisionStep step) =>
        facts.Done.Contains(step) || !DecisionChain(facts).Value.Contains(step);
}
