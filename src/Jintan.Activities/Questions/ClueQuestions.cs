using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 2, 3 and 12: the clue.</summary>
public static class ClueQuestions
{
    /// <summary>May the clue be registered as a case of these Measures? Verification and study come later.</summary>
    public static Answer MayBeRegistered(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var person = facts.Person();
        var scope = log.Add(Article02.PersonIsCovered(new(person.Category, person.Level)));
        log.Add(Article04.FactsAreNotDecidedAlready(new(facts.DuplicateOf)));
        log.Add(Article22.ConductFallsUnderTheMeasures(new(facts.Conduct?.EndedOn ?? facts.Conduct?.BeganOn, law.Readings)));
        return log.Answer() with
        {
            Scope = scope,
            Documents = person.Level == Level.CountyLevel ? [Document.ClueTransferLetter] : [Document.ClueRegister],
        };
    }

    /// <summary>Is the clue verified, where its channel asks for that?</summary>
    public static Answer IsVerified(CaseFacts facts)
    {
        var log = new RulingLog();
        var intake = facts.Intake ?? new Intake();
        log.Add(Article12.ClueIsVerified(new(intake.Channel, intake.IsVerified())));
        return log.Answer();
    }

    /// <summary>May the clue be accepted, after the collective study?</summary>
    public static Answer MayBeAccepted(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        log.Add(Article04.FactsAreNotDecidedAlready(new(facts.DuplicateOf)));
        log.Add(Article22.ConductFallsUnderTheMeasures(new(facts.Conduct?.EndedOn ?? facts.Conduct?.BeganOn, law.Readings)));
        var intake = facts.Intake ?? new Intake();
        log.Add(Article04.ParticipantsAreImpartial(new(intake.RecusalConflict, law.Superior)));
        found = AfterStudy(found, facts with { Intake = intake }, log);
        var answer = found.Fill(log.Answer(found.Reached ? Outcome.Allowed : Outcome.Closed));
        return answer with { Documents = Documents(answer), Records = Records(intake) };
    }

    /// <summary>Where the case goes once the clue was verified and studied; what a unit found itself needs neither.</summary>
    internal static RouteFound AfterStudy(RouteFound found, CaseFacts facts, RulingLog log)
    {
        if (facts.Intake is not { } intake || intake.Channel == Channel.UnitSelfFound)
        {
            return found;
        }

        var verified = log.Add(Article12.ClueIsVerified(new(intake.Channel, intake.IsVerified())));
        log.Add(Article12.OpinionComesFromCollectiveStudy(new(intake.CollectiveStudy, intake.StudyResult)));
        return found.After(intake, verified);
    }

    private static ValueList<Document> Documents(Answer answer) => (answer.Outcome, answer.Route) switch
    {
        (_, Route.Upward) => [Document.ClueTransferLetter],
        (Outcome.Closed, Route.NotAccepted) => Dossier.OfRejection,
        (Outcome.Allowed, _) => Dossier.OfAcceptance,
        _ => [],
    };

    private static ValueList<string> Records(Intake intake) => (intake.Channel, intake.IsVerified()) switch
    {
        (Channel.Complaint, false) => ["举报人信息仅存于密封库", "已建立核实任务"],
        (Channel.Complaint, true) => ["举报人信息仅存于密封库"],
        (Channel.Media, true) => ["来源链接、截图校验值、核查记录"],
        (Channel.Media or Channel.Other, false) => ["已建立核实任务"],
        _ => [],
    };
}
