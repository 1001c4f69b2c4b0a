using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on article 13: approval of the start.</summary>
public static class StartQuestions
{
    /// <summary>May the investigation start on this approval? Several persons are approved together and go on by person.</summary>
    public static Answer MayBeApproved(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var tracks = PersonTracks.Find(facts, law, log);
        tracks = tracks with { Highest = ClueQuestions.AfterStudy(tracks.Highest, facts, log) };
        var found = tracks.Highest;
        if (found.Reached)
        {
            log.Add(Article04.FactsAreNotDecidedAlready(new(facts.DuplicateOf)));
            log.Add(Article04.ParticipantsAreImpartial(new(facts.Approval is { RecusalConflict: true }, law.Superior)));
            log.Add(Article13.ApprovalIsCompetent(new(found.Approver, facts.Approval)));
        }

        var rejected = facts.Approval is { Result: ApprovalResult.Rejected };
        var answer = log.Answer(rejected || !found.Reached ? Outcome.Closed : Outcome.Allowed) with { Documents = [Document.StartApprovalForm] };
        return tracks.Fill(answer);
    }

    /// <summary>May the case be assigned after approval?</summary>
    public static Answer MayBeAssigned(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var found = RouteFound.Find(facts, law, log);
        if (found.Reached && log.Add(Article13.CaseIsAssignedAfterApproval(new(found.Approver, facts.Approval))))
        {
            log.Add(Article13.ApprovalIsCompetent(new(found.Approver, facts.Approval)));
        }

        var answer = found.Fill(log.Answer());
        return answer.Outcome == Outcome.Allowed ? answer with { Documents = [Document.AssignmentLetter] } : answer;
    }

    /// <summary>May the approval task be handed over?</summary>
    public static Answer MayBeDelegated(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var tracks = PersonTracks.Find(facts, law, log);
        if (tracks.Highest.Reached && facts.Delegate is { } handOver)
        {
            log.Add(Article13.ApprovalIsNotDelegated(new(tracks.Highest.Approver, handOver.To)));
        }

        return tracks.Fill(log.Answer());
    }

    /// <summary>May the start request be withdrawn?</summary>
    public static Answer MayBeWithdrawn(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(Article13.RequestIsStillOpen(new(facts.Approval is not null)));
        return log.Answer();
    }
}
