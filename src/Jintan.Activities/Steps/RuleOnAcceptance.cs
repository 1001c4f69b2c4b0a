using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 12: what follows from the collective study.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnAcceptance", Version = 1, Category = "作风问责", DisplayName = "受理研究结论",
    Description = "依据集体研究的结论判断线索是否受理。")]
[FlowNode(Accepted, NotAccepted, Returned, PassedOn)]
public sealed class RuleOnAcceptance : LegalStep
{
    private const string Accepted = "Accepted";
    private const string NotAccepted = "NotAccepted";
    private const string Returned = "Returned";
    private const string PassedOn = "PassedOn";

    private static readonly Refusal[] Unacceptable = [Refusal.Art2OutOfScope, Refusal.Art2AboveAuthority, Refusal.Art3SpecialRule, Refusal.DuplicateCase];

    private protected override string Question => QuestionBook.ClueMayBeAccepted;

    private protected override string Happened => "acceptance-ruled";

    private protected override JsonObject Learn(StepScope step) => new()
    {
        ["intake"] = new JsonObject { ["study_result"] = StudyResultOf(step.Ledger.Submission!.Outcome) },
    };

    /// <summary>What keeps a clue from being accepted is the very reason not to accept it, to pass it on or to verify it again.</summary>
    private protected override bool IsARoute(StepScope step, Answer refused) =>
        step.Ledger.Submission!.Outcome != "Accept" && refused.Refusals.All(one => Unacceptable.Contains(one));

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(step.Ledger.Submission!.Outcome switch
        {
            "NotAccept" => NotAccepted,
            "Return" => Returned,
            "PassOn" => PassedOn,
            _ => Accepted,
        });

    private static string StudyResultOf(string outcome) => outcome switch
    {
        "Accept" => "accept",
        "NotAccept" => "not_accept",
        "Return" => "return_for_verification",
        "PassOn" => "pass_on",
        _ => throw new InvalidOperationException($"The study has no outcome {outcome}."),
    };
}
