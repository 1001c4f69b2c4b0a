using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 9 to 11: the methods.</summary>
public static class MethodQuestions
{
    /// <summary>Which methods does the law permit, and what does the local guidance propose among them?</summary>
    public static Answer WhatIsPermitted(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var route = RouteFound.Find(facts, law, log);
        var found = PermittedFound.Find(facts, law, log);
        return Fill(route.Fill(log.Answer()), facts, route, found, law);
    }

    /// <summary>May this proposal go to the person and the deciding bodies?</summary>
    public static Answer MayBeProposed(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var route = RouteFound.Find(facts, law, log);
        var found = PermittedFound.Find(facts, law, log);
        log.Add(Article22.ConductFallsUnderTheMeasures(new(facts.Conduct?.EndedOn ?? facts.Conduct?.BeganOn, law.Readings)));
        SituationQuestions.Establish(facts, log);
        log.Add(Article03.DamageOrInfluenceIsFound(new(facts.Conduct?.Harm ?? Harm.None)));
        if (facts.Proposal is { } proposal)
        {
            ChosenMethods.Check(proposal.Methods, facts, new(route, found), law, log);
        }

        return Fill(route.Fill(log.Answer()), facts, route, found, law) with { Documents = [Document.ProposalNotice] };
    }

    /// <summary>
    /// May this opinion go to the deciding bodies, after the person was heard? Nothing becomes heavier because of the defence; a leading body
    /// has studied it together.
    /// </summary>
    public static Answer OpinionMayBeFormed(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var route = RouteFound.Find(facts, law, log);
        var found = PermittedFound.Find(facts, law, log);
        SituationQuestions.Establish(facts, log);
        ChosenMethods.Check(facts.DecidedMethods(), facts, new(route, found), law, log);
        log.Add(Article15.DefenceDidNotMakeItHeavier(new(
            facts.Proposal?.Methods ?? [],
            facts.DecidedMethods(),
            facts.Hearing is { NewFacts: true },
            facts.Hearing is { SecondHearing: true },
            law.Superior)));
        if (facts.UnitStudy is { } study)
        {
            log.Add(Article15.LeadersSatTogether(new(new(route.Route, facts.ChainDone, law.Readings), study.Present)));
        }

        return Fill(route.Fill(log.Answer()), facts, route, found, law) with { Documents = [Document.LeadingBodyMinutes] };
    }

    internal static Answer Fill(Answer answer, CaseFacts facts, RouteFound route, PermittedFound found, LawInForce law)
    {
        var within = route.Route == Route.Simplified ? found.Set.And(MethodSet.OfSimplifiedProcedure.With(MethodKind.None)) : found.Set;
        var beyond = found.Set.Except(within);
        answer.Permitted = within;
        answer.EscalationWouldAdd = beyond.IsEmpty ? null : beyond;
        answer.Discretion = found.Discretion;
        answer.Recurrence = found.Recurrence;
        answer.PartyReview = facts.Person().Party == PartyMembership.None ? PartyReview.NotApplicable : PartyReview.Required;
        answer.Proposal = Guidance.Propose(
            new(facts.Finding?.Gravity, found.BaseRange, within, found.Discretion, facts.Conduct?.Harm ?? Harm.None,
                facts.Intake?.Channel, found.Factors),
            law.Local.Guidance);
        return answer;
    }
}
