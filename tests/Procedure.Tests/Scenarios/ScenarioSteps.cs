using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Activities.Scenarios;
using Jintan.Law;
using LawRoute = Jintan.Law.Route;

namespace Procedure.Tests.Scenarios;

/// <summary>Which step of which procedure a scenario is about, and why some are about none.</summary>
internal static class ScenarioSteps
{
    /// <summary>Operations that are steps of a procedure.</summary>
    public static readonly IReadOnlySet<string> Operations = new HashSet<string>(StringComparer.Ordinal)
    {
        "intake", "approve_start", "assign", "record_investigation", "transfer", "close_no_accountability", "propose", "consent", "decide",
        "announce", "party_review", "complete_formalities", "simplify", "escalate", "complaint", "half_year_report", "major_problem",
    };

    /// <summary>Scenarios whose state the running procedure cannot even be brought into, or that a story tells from end to end.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["C02"] = "The procedure asks the third organ by a task of its own; the investigation is not put on record before its signature.",
        ["C08"] = "The form of the explanation is what closes the case; without it the task stays open.",
        ["H01"] = "The form of the decision is its writing; an oral one cannot be handed in.",
        ["I31"] = "Told from end to end by When_the_person_complains.",
        ["K01"] = "Told from end to end by When_a_half_year_has_ended.",
        ["K03"] = "Told from end to end by When_a_major_problem_is_found.",
    };

    /// <summary>Null where the operation is a query, an officer's move or a check of the record: no step of a procedure.</summary>
    public static ScenarioStep? Of(Scenario scenario, CaseFacts facts) => scenario.OperationType switch
    {
        "intake" => new("Y001", "study", QuestionBook.ClueMayBeAccepted, ("study", StudyOutcome(facts))),
        "approve_start" when facts.Approval?.By is not null => new("Y001", "approve-start", QuestionBook.StartMayBeApproved, ("approve-start", facts.Approval.Result == ApprovalResult.Rejected ? "Reject" : "Approve")),
        "assign" => new("Y001", "assign", QuestionBook.CaseMayBeAssigned),
        "record_investigation" => Investigation(facts),
        "transfer" => new("Y001", "transfer", QuestionBook.CaseMayBeTransferred),
        "close_no_accountability" when facts.Explanation?.IssuedOn is not null => new("Y001", "explain", QuestionBook.CaseMayBeClosed, ("report", "NotNeeded")),
        "propose" => Review(facts, "notice", QuestionBook.MethodMayBeProposed),
        "consent" => Consent(facts),
        "decide" when facts.Decision is not { Written: false } => Review(facts, "decide", QuestionBook.DecisionMayBeMade),
        "announce" => new("Y001", "announce", QuestionBook.DecisionMayBeAnnounced),
        "party_review" => new("Y001", "announce", QuestionBook.PartyReviewIsDue),
        "complete_formalities" => new("Y001", "formalities", QuestionBook.FormalitiesAreComplete),
        "simplify" => Simplified("investigate", QuestionBook.SimplifiedMayBeUsed),
        "escalate" => Simplified("request-escalation", QuestionBook.CaseMayBeEscalated, ("investigate", "Escalate")),
        _ => null,
    };

    private static ScenarioStep? Investigation(CaseFacts facts)
    {
        var by = facts.Investigation?.By ?? [];
        return by.Contains(Body.DisciplineCommission) && by.Count == 3 ? new("K001", "sign-organisation", QuestionBook.InvestigationMayBeRecorded)
            : by.Contains(Body.Unit) && by.Count == 1 ? new("Y001", "report", QuestionBook.InvestigationMayBeRecorded)
            : null;
    }

    private static ScenarioStep Review(CaseFacts facts, string node, string question) => RouteOf(facts) switch
    {
        LawRoute.Joint => new("K001", node, question),
        LawRoute.Simplified => Simplified(node, question),
        LawRoute.SimplifiedEscalated when facts.ChainDone.Contains(DecisionStep.OfficeCollectiveConsent) => Simplified(node, question, ("investigate", "Escalate")),
        LawRoute.SimplifiedEscalated => Simplified(node, question),
        _ => new("Y001", node, question),
    };

    private static ScenarioStep Consent(CaseFacts facts) => RouteOf(facts) switch
    {
        LawRoute.Joint => new("K001", "standing-committee", QuestionBook.ProposalIsConsented, ("standing-committee", Answered(facts.StandingCommittee))),
        LawRoute.Simplified or LawRoute.SimplifiedEscalated => Simplified(
            "office-study",
            QuestionBook.ProposalIsConsented,
            ("investigate", "Escalate"),
            ("office-study", facts.Office?.Result == ConsentResult.Agreed ? "Agreed" : "Refused")),
        _ => new("Y001", "office-consent", QuestionBook.ProposalIsConsented, ("office-consent", Answered(facts.Office))),
    };

    private static ScenarioStep Simplified(string node, string question, params (string, string)[] turns) =>
        new("Y001", node, question, turns) { Procedure = "16-simplified-procedure" };

    private static string Answered(Consent? consent) => consent?.Result == ConsentResult.Agreed ? "Agreed" : "Returned";

    private static LawRoute? RouteOf(CaseFacts facts) => RouteQuestions.WhichRoute(facts, new LawInForce(new(2026, 3, 2))).Route;

    private static string StudyOutcome(CaseFacts facts) => facts.Intake?.StudyResult switch
    {
        StudyResult.NotAccept => "NotAccept",
        StudyResult.ReturnForVerification => "Return",
        StudyResult.PassOn => "PassOn",
        _ => "Accept",
    };
}
