using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Activities.Scenarios;
using Jintan.Law;
using LawRoute = Jintan.Law.Route;

namespace Procedure.Tests.Scenarios;

/// <summary>Which step of which procedure a scenario is about, and why some are about none.</summary>
internal static class ScenarioSteps
{
    /// <summary>The task at which the leading group resolves a dissent among the three organs.</summary>
    public const string Dissent = "dissent";

    /// <summary>Operations that are steps of a procedure.</summary>
    public static readonly IReadOnlySet<string> Operations = new HashSet<string>(StringComparer.Ordinal)
    {
        "intake", "approve_start", "assign", "record_investigation", "transfer", "close_no_accountability", "propose", "consent", "decide",
        "announce", "party_review", "complete_formalities", "simplify", "escalate", "complaint", "half_year_report", "major_problem",
    };

    /// <summary>Scenarios whose state the running procedure cannot be brought into: what they refuse, the step never lets come about.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["H01"] = "The step itself puts the consented text in writing before it asks the law; no form, no file and no outcome stands for an oral decision.",
    };

    /// <summary>Null where the operation is a query, an officer's move or a check of the record: no step of a procedure.</summary>
    public static ScenarioStep? Of(Scenario scenario, CaseFacts facts) => scenario.OperationType switch
    {
        "intake" => new("Y001", "study", QuestionBook.ClueMayBeAccepted, ("study", StudyOutcome(facts))),
        "approve_start" when facts.Approval?.By is not null => new("Y001", "approve-start", QuestionBook.StartMayBeApproved, ("approve-start", facts.Approval.Result == ApprovalResult.Rejected ? "Reject" : "Approve")),
        "assign" => new("Y001", "assign", QuestionBook.CaseMayBeAssigned),
        "record_investigation" => Investigation(facts),
        "transfer" => new("Y001", "transfer", QuestionBook.CaseMayBeTransferred),
        "close_no_accountability" => new("Y001", "explain", QuestionBook.CaseMayBeClosed, ("report", "NotNeeded")),
        "propose" => Review(facts, "notice", QuestionBook.MethodMayBeProposed),
        "consent" => Consent(facts),
        "decide" when facts.Decision is not { Written: false } => Review(facts, "decide", QuestionBook.DecisionMayBeMade),
        "announce" => new("Y001", "announce", QuestionBook.DecisionMayBeAnnounced),
        "party_review" => new("Y001", "announce", QuestionBook.PartyReviewIsDue),
        "complete_formalities" => new("Y001", "formalities", QuestionBook.FormalitiesAreComplete),
        "simplify" => Simplified("investigate", QuestionBook.SimplifiedMayBeUsed),
        "complaint" => new("Y001", "review", QuestionBook.ComplaintIsHeard) { Procedure = "c-complaint" },
        "half_year_report" => new("jsj", "analyse", QuestionBook.HalfYearIsReported) { Procedure = "20-half-year-report" },
        "major_problem" => new("jsj", "receive", QuestionBook.MajorProblemIsReported) { Procedure = "20m-major-problem" },
        "escalate" => Simplified("request-escalation", QuestionBook.CaseMayBeEscalated, ("investigate", "Escalate")),
        _ => null,
    };

    private static ScenarioStep? Investigation(CaseFacts facts)
    {
        var by = facts.Investigation?.By ?? [];
        return by.Contains(Body.DisciplineCommission) && by.Count == 3 ? new("K001", "sign-organisation", QuestionBook.InvestigationMayBeRecorded)
            // Signing would add the organ that is missing; where the leading group resolves a dissent, the law is asked about who has signed.
            : by.Contains(Body.DisciplineCommission) ? new("K001", Dissent, QuestionBook.InvestigationMayBeRecorded)
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
