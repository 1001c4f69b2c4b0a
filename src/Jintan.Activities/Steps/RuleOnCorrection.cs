using System.Text.Json.Nodes;
using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 15, second paragraph: whoever consented to the decision consents to its correction, or the decision stays as it is.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnCorrection", Version = 1, Category = "作风问责", DisplayName = "同意更正",
    Description = "由原决定的同意机关答复；不同意的，原决定不变。")]
[FlowNode(Agreed, Returned)]
public sealed class RuleOnCorrection : LegalStep
{
    private const string Agreed = "Agreed";
    private const string Returned = "Returned";

    private protected override string Question => QuestionBook.DecisionMayBeCorrected;

    private protected override string Happened => DecisionText.CorrectionConsented;

    /// <summary>Who does not consent leaves the decision as it is, whatever the law says of the correction.</summary>
    private protected override bool IsARoute(StepScope step, Answer refused) => step.Ledger.Submission!.Outcome == Returned;

    private protected override JsonObject? Particulars(StepScope step, Answer answer) =>
        DecisionText.Consented(step, step.Ledger.Submission!.Outcome == Agreed);

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(step.Ledger.Submission!.Outcome);
}
