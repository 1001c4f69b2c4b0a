using System.Collections.Frozen;
using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>The questions by name: how entries, the preview of a task page and the replay refer to them.</summary>
public static class QuestionBook
{
    public const string ClueMayBeRegistered = "clue-may-be-registered";
    public const string SelfFoundMayBeRegistered = "self-found-may-be-registered";
    public const string ClueIsVerified = "clue-is-verified";
    public const string ClueMayBeAccepted = "clue-may-be-accepted";
    public const string WhichRoute = "which-route";
    public const string StartMayBeApproved = "start-may-be-approved";
    public const string ApprovalMayBeDelegated = "approval-may-be-delegated";
    public const string RequestMayBeWithdrawn = "request-may-be-withdrawn";
    public const string CaseMayBeAssigned = "case-may-be-assigned";
    public const string InvestigationMayBeRecorded = "investigation-may-be-recorded";
    public const string CaseMayBeClosed = "case-may-be-closed";
    public const string MethodMayBeProposed = "method-may-be-proposed";
    public const string HearingMayBeConcluded = "hearing-may-be-concluded";
    public const string OpinionMayBeFormed = "opinion-may-be-formed";
    public const string SimplifiedMayBeUsed = "simplified-may-be-used";
    public const string CaseMayBeEscalated = "case-may-be-escalated";
    public const string EscalationMayBeConsented = "escalation-may-be-consented";
    public const string CaseMayBeTransferred = "case-may-be-transferred";
    public const string ProposalIsConsented = "proposal-is-consented";
    public const string DecisionMayBeMade = "decision-may-be-made";
    public const string DecisionMayBeAnnounced = "decision-may-be-announced";
    public const string DecisionMayBeCorrected = "decision-may-be-corrected";
    public const string FormalitiesAreComplete = "formalities-are-complete";
    public const string PartyReviewIsDue = "party-review-is-due";
    public const string HalfYearIsReported = "half-year-is-reported";
    public const string MajorProblemIsReported = "major-problem-is-reported";
    public const string ComplaintIsHeard = "complaint-is-heard";
    public const string TaskMayComeStraightBack = "task-may-come-straight-back";

    private static readonly FrozenDictionary<string, Func<CaseFacts, LawInForce, Answer>> Questions =
        new Dictionary<string, Func<CaseFacts, LawInForce, Answer>>(StringComparer.Ordinal)
        {
            [ClueMayBeRegistered] = ClueQuestions.MayBeRegistered,
            [SelfFoundMayBeRegistered] = RouteQuestions.SelfFoundMayBeRegistered,
            [ClueIsVerified] = (facts, _) => ClueQuestions.IsVerified(facts),
            [ClueMayBeAccepted] = ClueQuestions.MayBeAccepted,
            [WhichRoute] = RouteQuestions.WhichRoute,
            [StartMayBeApproved] = StartQuestions.MayBeApproved,
            [ApprovalMayBeDelegated] = StartQuestions.MayBeDelegated,
            [RequestMayBeWithdrawn] = (facts, _) => StartQuestions.MayBeWithdrawn(facts),
            [CaseMayBeAssigned] = StartQuestions.MayBeAssigned,
            [InvestigationMayBeRecorded] = InvestigationQuestions.MayBeRecorded,
            [CaseMayBeClosed] = (facts, _) => InvestigationQuestions.MayBeClosed(facts),
            [MethodMayBeProposed] = MethodQuestions.MayBeProposed,
            [HearingMayBeConcluded] = DecisionQuestions.HearingMayBeConcluded,
            [OpinionMayBeFormed] = MethodQuestions.OpinionMayBeFormed,
            [SimplifiedMayBeUsed] = RouteQuestions.MayBeSimplified,
            [CaseMayBeEscalated] = RouteQuestions.MayBeEscalated,
            [EscalationMayBeConsented] = RouteQuestions.EscalationMayBeConsented,
            [CaseMayBeTransferred] = (facts, _) => InvestigationQuestions.MayBeTransferred(facts),
            [ProposalIsConsented] = DecisionQuestions.IsConsented,
            [DecisionMayBeMade] = DecisionQuestions.MayBeDecided,
            [DecisionMayBeAnnounced] = DecisionQuestions.MayBeAnnounced,
            [DecisionMayBeCorrected] = DecisionQuestions.MayBeCorrected,
            [FormalitiesAreComplete] = EffectQuestions.AreFormalitiesComplete,
            [HalfYearIsReported] = ReportQuestions.HalfYear,
            [MajorProblemIsReported] = (facts, _) => ReportQuestions.MajorProblem(facts),
            [ComplaintIsHeard] = (facts, _) => EffectQuestions.WhatDoesAComplaintChange(facts),
            [TaskMayComeStraightBack] = ReturnQuestions.MayComeStraightBack,
            [PartyReviewIsDue] = (facts, _) => EffectQuestions.IsPartyReviewDue(facts),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether there is a question of this name.</summary>
    public static bool Has(string question) => Questions.ContainsKey(question);

    /// <exception cref="KeyNotFoundException">No question has this name.</exception>
    public static Answer Ask(string question, CaseFacts facts, LawInForce law) =>
        Questions.TryGetValue(question, out var ask)
            ? ask(facts, law)
            : throw new KeyNotFoundException($"The question book has no question '{question}'.");
}
