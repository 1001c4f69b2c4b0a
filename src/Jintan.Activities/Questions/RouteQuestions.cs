using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 12 to 16: the route.</summary>
public static class RouteQuestions
{
    /// <summary>Which route, approver and decision chain does the case take, and which of several persons?</summary>
    public static Answer WhichRoute(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var tracks = PersonTracks.Find(facts, law, log);
        if (tracks.Highest.Reached && facts.Intake is { } intake)
        {
            var verified = log.Add(Article12.ClueIsVerified(new(intake.Channel, intake.IsVerified())));
            tracks = tracks with { Highest = tracks.Highest.After(intake, verified) };
        }

        var found = tracks.Highest;
        return tracks.Fill(log.Answer(found.Reached ? Outcome.Allowed : Outcome.Closed)) with
        {
            Documents = found.Route == Route.Upward ? [Document.ClueTransferLetter] : [],
        };
    }

    /// <summary>May a unit register a problem that it has found itself, to handle it in the simplified procedure?</summary>
    public static Answer SelfFoundMayBeRegistered(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        log.Add(Article04.FactsAreNotDecidedAlready(new(facts.DuplicateOf)));
        log.Add(Article22.ConductFallsUnderTheMeasures(new(facts.Conduct?.EndedOn ?? facts.Conduct?.BeganOn, law.Readings)));
        if (found.Reached)
        {
            log.Add(Article16.SimplifiedProcedureMayBeUsed(RouteFound.Conditions(facts, found.Level)));
        }

        return found.Fill(log.Answer());
    }

    /// <summary>May the unit use the simplified procedure?</summary>
    public static Answer MayBeSimplified(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        if (found.Reached && log.Add(Article16.SimplifiedProcedureMayBeUsed(RouteFound.Conditions(facts, found.Level))))
        {
            log.Add(Article16.MethodsStayWithinTheFour(new(
                NeededMethods(facts, found), facts.ChainDone.Contains(DecisionStep.OfficeCollectiveConsent), law.Readings)));
        }

        return found.Fill(log.Answer());
    }

    /// <summary>May the simplified case be passed to the Office, and how does it go on?</summary>
    public static Answer MayBeEscalated(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        if (found.Reached && log.Add(Article16.SimplifiedProcedureMayBeUsed(RouteFound.Conditions(facts, found.Level))))
        {
            log.Add(Article16.CaseIsPassedToTheOffice(new(NeededMethods(facts, found), false, law.Readings)));
        }

        var answer = found.Fill(log.Answer());
        return answer.Outcome != Outcome.Allowed ? answer : answer with
        {
            CaseState = CaseState.Escalated,
            Records = ["前期材料随案移交", "转报理由"],
        };
    }

    /// <summary>May the answer of the Office to an escalated case be taken? Only a collective study opens what lies beyond the four methods.</summary>
    public static Answer EscalationMayBeConsented(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        log.Add(Article04.ParticipantsAreImpartial(new(facts.Intake is { RecusalConflict: true }, law.Superior)));
        if (facts.Office?.Result == ConsentResult.Agreed)
        {
            log.Add(Article16.MethodsStayWithinTheFour(new(
                NeededMethods(facts, found), facts.ChainDone.Contains(DecisionStep.OfficeCollectiveConsent), law.Readings)));
        }

        return found.Fill(log.Answer()) with { Documents = [Document.StudyMinutes, Document.OfficeReply] };
    }

    // What was found to be needed; else the part of the base range that only the Office can open, once nothing else is left of it.
    private static MethodSet NeededMethods(CaseFacts facts, RouteFound found)
    {
        var wanted = MethodSet.Of(facts.Escalate?.Need ?? []).Or(MethodSet.Of(facts.DecidedMethods()));
        return !wanted.IsEmpty ? wanted : found.Route == Route.SimplifiedEscalated ? facts.BaseRange() : MethodSet.Empty;
    }
}
