using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on article 14: the investigation.</summary>
public static class InvestigationQuestions
{
    /// <summary>May the investigation be recorded as done?</summary>
    public static Answer MayBeRecorded(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        if (found.Reached)
        {
            Check(facts, found, law, log);
        }

        return found.Fill(log.Answer()) with
        {
            Documents = Dossier.OfInvestigation,
            Records = facts.Investigation?.Dissent is null ? [] : ["不同意见随调查报告存档"],
        };
    }

    /// <summary>May suspected illegality be transferred? The accountability case goes on.</summary>
    public static Answer MayBeTransferred(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(facts.Suspected is { } suspected
            ? Article09.SuspicionIsTransferred(new(suspected.Kind, suspected.To))
            : Ruling.Leave("未记录涉嫌违法的事实，移送何种线索", "art9.p2.s2"));
        return log.Answer() with
        {
            CaseState = CaseState.Continues,
            Documents = Dossier.OfTransfer,
            Records = ["移送已登记，待签收回执"],
        };
    }

    /// <summary>May the case be closed without accountability?</summary>
    public static Answer MayBeClosed(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(Article14.ExplanationIsGiven(new(facts.Finding is { AccountabilityNeeded: true }, facts.Explanation?.IssuedOn)));
        if (facts.Hearing?.Points is { } points)
        {
            log.Add(Article15.RejectedPointsAreReasoned(new(points)));
        }

        var answer = log.Answer(Outcome.Closed);
        return answer.Outcome != Outcome.Closed ? answer : answer with
        {
            Documents = Dossier.OfClosing(facts.Hearing?.Points is { Count: > 0 }, facts.Intake?.Channel),
            Records = ["说明发送被调查人、移送单位和实名举报人"],
        };
    }

    /// <summary>Whether the investigation was approved, by the competent bodies and by impartial people; tells whether it followed the approval.</summary>
    internal static bool Check(CaseFacts facts, RouteFound route, LawInForce law, RulingLog log)
    {
        var investigation = facts.Investigation ?? new Investigation(null);
        log.Add(Article13.InvestigationIsApproved(new(route.Approver, facts.Approval)));
        log.Add(Article14.InvestigatorIsCompetent(new(route.Route, WithAuthority(investigation.By, facts.Unit))));
        var conflict = investigation.RecusalConflict || facts.Approval is { RecusalConflict: true } || facts.Intake is { RecusalConflict: true };
        log.Add(Article04.ParticipantsAreImpartial(new(conflict, law.Superior)));
        return log.Add(Article13.ActsFollowTheApproval(new(route.ApprovedOn(facts), investigation.FirstActOn)));
    }

    // A unit without authority over the person counts for nobody (按照干部管理权限).
    private static ValueList<Body> WithAuthority(ValueList<Body> by, Unit? unit) =>
        unit is { HasAuthority: false } ? ValueList.From(by.Where(one => one != Body.Unit)) : by;
}
