using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 15 to 17: the decision.</summary>
public static class DecisionQuestions
{
    /// <summary>What follows from the answer of the Office or the Standing Committee? Silence is no consent.</summary>
    public static Answer IsConsented(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var route = RouteFound.Find(facts, law, log);
        var found = PermittedFound.Find(facts, law, log);
        var joint = route.Route == Route.Joint;
        var result = joint ? facts.StandingCommittee?.Result : facts.Office?.Result;
        var clause = joint ? "art15.p2.s2" : route.IsSimplified ? "art16.s2" : "art15.p2.s1";
        log.Add(result is null ? Ruling.Leave("是否同意处理意见", clause) : Ruling.Allow(clause));
        var agreed = result == ConsentResult.Agreed;
        // What is agreed to was first studied by the unit, or proposed by the three organs.
        var chain = new Article15.Chain(route.Route, facts.ChainDone, law.Readings);
        if (agreed && joint)
        {
            log.Add(Article15.ThreeOrgansProposed(chain));
        }
        else if (agreed)
        {
            CheckStudy(facts, chain, log);
        }

        var answer = MethodQuestions.Fill(route.Fill(log.Answer(agreed ? Outcome.Allowed : Outcome.Closed)), facts, route, found, law);
        return answer with
        {
            CaseState = agreed || result is null ? null : joint ? CaseState.ReturnedToJoint : CaseState.ReturnedToUnit,
            Documents = [joint ? Document.StandingCommitteeMinutes : Document.OfficeReply],
            Permitted = !agreed && route.IsSimplified ? found.Set.And(MethodSet.OfSimplifiedProcedure) : answer.Permitted,
        };
    }

    /// <summary>Is the statement answered, point by point, and is it the last word? New facts ask for a second hearing.</summary>
    public static Answer HearingMayBeConcluded(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        if (log.Add(Article15.RejectedPointsAreReasoned(new(facts.Hearing?.Points ?? []))))
        {
            log.Add(Article15.DefenceDidNotMakeItHeavier(new(
                facts.Proposal?.Methods ?? [], [], facts.Hearing is { NewFacts: true }, facts.Hearing is { SecondHearing: true }, law.Superior)));
        }

        return log.Answer() with { Documents = [Document.DefenceRecord, Document.AdoptionStatement] };
    }

    /// <summary>May this decision be made?</summary>
    public static Answer MayBeDecided(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var route = RouteFound.Find(facts, law, log);
        var found = PermittedFound.Find(facts, law, log);
        var methods = facts.DecidedMethods();
        if (route.Reached)
        {
            CheckSubstance(facts, law, log);
            ChosenMethods.Check(methods, facts, new(route, found), law, log);
            CheckProcedure(facts, route, law, log);
        }

        var effects = log.AnyRefused || log.AnyLeft ? null : EffectQuestions.Effects(facts, law, log);
        var answer = MethodQuestions.Fill(route.Fill(log.Answer()), facts, route, found, law);
        answer.Restrictions = effects?.Bars.Restrictions ?? [];
        answer.OverlayRestrictions = effects?.Bars.Overlays ?? [];
        answer.FormalitiesDue = effects?.FormalitiesDue;
        answer.Documents = Dossier.OfDecision(route.Route, methods, facts.Hearing?.Points is { Count: > 0 });
        answer.Records = Records(facts, methods);
        return answer;
    }

    /// <summary>May the issued decision be corrected like this? Its effects are computed anew once the correction is made.</summary>
    public static Answer MayBeCorrected(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var issued = facts.Decision ?? new Decision();
        var correction = facts.Correction ?? new Correction();
        var corrected = facts with { Decision = correction.Of(issued) };
        var issuedBars = Bars.Of(issued, facts, law, new RulingLog()).Restrictions;
        var bars = Bars.Of(corrected.Decision, corrected, law, new RulingLog()).Restrictions;
        var isLighter = log.Add(Article15.CorrectionIsNotHeavier(new(issued.Methods, corrected.Decision.Methods, issuedBars, bars)));

        // What stays as it was decided was lawful when it was decided, whatever has become of the person since.
        if (isLighter && corrected.Decision.Methods != issued.Methods)
        {
            var route = RouteFound.Find(corrected, law, log);
            ChosenMethods.Check(corrected.Decision.Methods, corrected, new(route, PermittedFound.Find(corrected, law, log)), law, log);
        }

        log.Add(Article17.CorrectionFollowsTheDecision(new(issued.DecidedOn, correction.ConsentedOn, correction.CorrectedOn)));
        log.Add(Article17.DecisionIsInWriting(new(issued.Written, corrected.Decision.DecidedOn, corrected.Decision.EffectiveOn)));
        var effects = correction.CorrectedOn is null || log.AnyRefused ? null : EffectQuestions.Effects(corrected, law, log);
        return log.Answer() with
        {
            Restrictions = effects?.Bars.Restrictions ?? [],
            OverlayRestrictions = effects?.Bars.Overlays ?? [],
            FormalitiesDue = effects?.FormalitiesDue,
            Documents = [Document.Decision],
        };
    }

    /// <summary>May the decision be announced, and what must be on record?</summary>
    public static Answer MayBeAnnounced(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var decision = facts.Decision ?? new Decision();
        log.Add(Article17.DecisionIsInWriting(new(decision.Written, decision.DecidedOn, decision.EffectiveOn)));
        log.Add(Article17.DecisionIsAnnounced(new(decision.DecidedOn, decision.AnnouncedOn, decision.Service)));
        var late = PolicyDelay.DaysLate("announcement", facts.Correction?.CorrectedOn ?? decision.DecidedOn, decision.AnnouncedOn ?? law.Day, law.Local);
        return log.Answer(late > 0 ? Outcome.Overdue : Outcome.Allowed) with
        {
            DaysLate = late > 0 ? late : null,
            Documents = [Document.Decision, Document.ServiceReceipt],
            Records = RecordsOfAnnouncement(decision.Service, late),
        };
    }

    private static ValueList<string> RecordsOfAnnouncement(Service? service, int? late)
    {
        ValueList<string> records = service == Service.RefusedWithWitnesses ? ["送达回证载明拒签理由和两名见证人"] : [];
        return late is null ? records.With(["该年度工作日历尚未登记，是否超过内部期限由人工核对"]) : records;
    }

    private static void CheckSubstance(CaseFacts facts, LawInForce law, RulingLog log)
    {
        log.Add(Article04.FactsAreNotDecidedAlready(new(facts.DuplicateOf)));
        log.Add(Article22.ConductFallsUnderTheMeasures(new(facts.Conduct?.EndedOn ?? facts.Conduct?.BeganOn, law.Readings)));
        SituationQuestions.Establish(facts, log);
        log.Add(Article03.DamageOrInfluenceIsFound(new(facts.Conduct?.Harm ?? Harm.None)));
        if (facts.Finding is not { AccountabilityNeeded: true })
        {
            log.Add(Ruling.Leave("调查结论为不需要问责，为何作出问责决定", "art14.p3", "art15.p1"));
        }
    }

    private static void CheckProcedure(CaseFacts facts, RouteFound route, LawInForce law, RulingLog log)
    {
        var decision = facts.Decision ?? new Decision();
        var chain = new Article15.Chain(route.Route, facts.ChainDone, law.Readings);
        if (InvestigationQuestions.Check(facts, route, law, log))
        {
            CheckOrder(facts, route, decision, log);
        }

        log.Add(Article15.PersonWasHeard(new(facts.Hearing, route.IsSimplified, law.Readings)));
        log.Add(Article15.RejectedPointsAreReasoned(new(facts.Hearing?.Points ?? [])));
        log.Add(Article15.DefenceDidNotMakeItHeavier(new(
            facts.Proposal?.Methods ?? [],
            decision.Methods,
            facts.Hearing is { NewFacts: true },
            facts.Hearing is { SecondHearing: true },
            law.Superior)));
        CheckStudy(facts, chain, log);
        log.Add(Article15.OfficeConsented(chain));
        log.Add(Article15.ThreeOrgansProposed(chain));
        log.Add(Article15.StandingCommitteeConsented(chain));
        log.Add(Article17.DecisionIsInWriting(new(decision.Written, decision.DecidedOn, decision.EffectiveOn)));
    }

    // How many sat is asked where it is known: before it was a fact, the step of the chain stood for it.
    private static void CheckStudy(CaseFacts facts, Article15.Chain chain, RulingLog log)
    {
        if (log.Add(Article15.UnitStudiedCollectively(chain)) && facts.UnitStudy is { } study)
        {
            log.Add(Article15.LeadersSatTogether(new(chain, study.Present)));
        }
    }

    private static void CheckOrder(CaseFacts facts, RouteFound route, Decision decision, RulingLog log)
    {
        var steps = facts.Steps ?? new();
        log.Add(Article15.StepsFollowOneAnother(new(
            facts.Intake?.ReceivedOn,
            steps.StudiedOn,
            route.ApprovedOn(facts),
            facts.Investigation?.FirstActOn,
            steps.ReportedOn,
            steps.NotifiedOn,
            steps.HeardOn,
            steps.StudiedByLeadersOn,
            steps.ConsentedOn,
            decision.DecidedOn)));
    }

    private static ValueList<string> Records(CaseFacts facts, ValueList<Method> methods)
    {
        ValueList<string> records = facts.Hearing switch
        {
            { Held: false, Waiver: Waiver.Written } => ["本人签名的放弃陈述申辩书"],
            { Held: false, Waiver: Waiver.RefusedWithWitnesses } => ["两名见证人证明"],
            _ => [],
        };
        return MethodSet.Of(methods).Has(MethodKind.Dismissal) ? records.With(["适用《劳动合同法》的，已事先通知工会"]) : records;
    }
}
