using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Ledger.Cases;

namespace Jintan.Activities.Steps;

/// <summary>Article 17: the correcting decision is numbered and sealed; the one that it corrects is kept, and its bars are computed anew.</summary>
[Activity(Namespace = "Jintan", Type = "CorrectDecision", Version = 1, Category = "作风问责", DisplayName = "作出更正",
    Description = "更正决定另编文号、定稿，原决定保留并注明已更正，影响期按更正后的决定重新登记。")]
public sealed class CorrectDecision : LegalStep
{
    private protected override string Question => QuestionBook.DecisionMayBeCorrected;

    private protected override string Happened => "decision-corrected";

    private protected override JsonObject Particulars(StepScope step, Answer answer) => new() { ["number"] = DecisionSeal.NumberOf(step) };

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer)
    {
        DecisionText.RequireConsentedText(step);
        var number = DecisionSeal.NumberOf(step);
        step.Ledger.Find<IssuedDecision>(number)!.RequireCorrectable();
        step.Ledger.EndDecision(number, IssuedDecision.Changed);
        DecisionSeal.Apply(context, step, step.Facts.Correction!.Of(step.Facts.Decision!), answer, number);
        return context.CompleteActivityAsync();
    }
}
