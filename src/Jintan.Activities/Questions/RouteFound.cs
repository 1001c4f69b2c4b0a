using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Where the case goes, by the route table of articles 12 to 16.</summary>
internal sealed record RouteFound(Route Route, StartApprover Approver, ScopeStatus Scope, Level Level, ValueList<DecisionStep> Chain)
{
    internal bool Reached => Approver != StartApprover.NotReached;

    internal bool IsSimplified => Route is Route.Simplified or Route.SimplifiedEscalated;

    /// <summary>The day of approval, where the route needs one.</summary>
    internal DateOnly? ApprovedOn(CaseFacts facts) => Approver == StartApprover.NotRequired ? null : facts.Approval?.Date;

    /// <summary>Asks scope, special rules, level, simplified procedure, leading group and approver, in this order.</summary>
    internal static RouteFound Find(CaseFacts facts, LawInForce law, RulingLog log)
    {
        var person = facts.Person();
        var scope = log.Add(Article02.PersonIsCovered(new(person.Category, person.Level)));
        if (scope == ScopeStatus.Out)
        {
            var outside = person.Category == SubjectCategory.NoPublicDuty ? Route.OutOfScope : Route.Upward;
            return new(outside, StartApprover.NotReached, scope, person.Level, []);
        }

        if (log.Add(Article03.NoSpecialRulePrevails(new(facts.SpecialRule))) is false && facts.SpecialRule is { Exists: true })
        {
            return new(Route.SpecialRule, StartApprover.NotReached, scope, person.Level, []);
        }

        var level = log.Add(Article13.LevelThatCounts(new(person.Level, person.DistrictManaged, facts.LevelAtStart, law.Readings)));
        var route = RouteOf(facts, level, law, log);
        var approver = log.Add(Article13.CompetentApprover(
            new(level == Level.SectionLeader, route is Route.Simplified or Route.SimplifiedEscalated)));
        return new(route, approver, scope, level, log.Add(Article15.DecisionChain(new(route, facts.ChainDone, law.Readings))));
    }

    /// <summary>Where the case goes after the study of the clue; what was not reached anyway stays as it is.</summary>
    internal RouteFound After(Intake intake, bool verified)
    {
        var route = !Reached ? Route
            : !verified || intake.StudyResult == StudyResult.ReturnForVerification ? Route.Returned
            : intake.StudyResult == StudyResult.NotAccept ? Route.NotAccepted
            : intake.StudyResult == StudyResult.PassOn ? Route.Upward
            : Route;
        return route == Route ? this : this with { Route = route, Approver = StartApprover.NotReached, Chain = [] };
    }

    internal Answer Fill(Answer answer)
    {
        answer.Scope = Scope;
        answer.Route = Route;
        answer.StartApprover = Approver;
        answer.DecisionChain = Chain;
        return answer;
    }

    private static Route RouteOf(CaseFacts facts, Level level, LawInForce law, RulingLog log)
    {
        var ordered = facts.LgDirect is { Ordered: true };
        if (log.Add(Article14.LeadingGroupMayInvestigate(new(level, facts.LgDirect))) && ordered)
        {
            return Route.LeadingGroupDirect;
        }

        if (level == Level.SectionLeader)
        {
            return Route.Joint;
        }

        var simplified = Article16.SimplifiedProcedureMayBeUsed(Conditions(facts, level)) is Ruling.Allowed && !ordered;
        return !simplified ? Route.Unit : GoesBeyondTheFour(facts, law) ? Route.SimplifiedEscalated : Route.Simplified;
    }

    /// <summary>The conditions of article 16; no unit has authority over a section-level leader (gap G43).</summary>
    internal static Article16.Facts Conditions(CaseFacts facts, Level level) => new(
        UnitHasAuthority: facts.Unit is { HasAuthority: true } && level != Level.SectionLeader,
        FoundByTheUnitItself: facts.Unit is { SelfFound: true },
        FactsAreClear: facts.Finding is { FactsClear: true });

    // Escalated: what is decided, or what was found to be needed, lies beyond the four methods, or they hold nothing of the base range,
    // or nothing of what article 11 leaves of it. Article 11 binds (应当); a step down by article 10 is open (可以) and calls nothing back.
    private static bool GoesBeyondTheFour(CaseFacts facts, LawInForce law)
    {
        var wanted = MethodSet.Of(facts.DecidedMethods()).Or(MethodSet.Of(facts.Escalate?.Need ?? []));
        var beyond = !wanted.Except(MethodSet.OfSimplifiedProcedure).Without(MethodKind.None).Without(MethodKind.Unknown).IsEmpty;
        return beyond || (!facts.IsHired() && (LiesBeyond(facts.BaseRange()) || LiesBeyond(Permitted(facts, law))));
    }

    private static bool LiesBeyond(MethodSet set) => !set.IsEmpty && set.And(MethodSet.OfSimplifiedProcedure).IsEmpty;

    // The rulings on the methods are logged by the questions on the methods.
    private static MethodSet Permitted(CaseFacts facts, LawInForce law) => PermittedFound.Find(facts, law, new RulingLog()).Set;
}
