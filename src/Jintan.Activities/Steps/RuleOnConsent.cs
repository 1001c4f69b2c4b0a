using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 15, second paragraph: the Office has consented, or returns the proposal.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnConsent", Version = 1, Category = "作风问责", DisplayName = "区作风办同意",
    Description = "依据区作风办的答复判断处理意见是否获得同意。")]
[FlowNode(Agreed, Returned)]
public sealed class RuleOnConsent : LegalStep
{
    private const string Agreed = "Agreed";
    private const string Returned = "Returned";

    private protected override string Question => QuestionBook.ProposalIsConsented;

    private protected override string Happened => "consent-ruled";

    private protected override bool IsARoute(StepScope step, Answer refused) => RuleOnScope.MayReturn(step, refused, "Returned");

    private protected override JsonObject Learn(StepScope step)
    {
        var agreed = step.Ledger.Submission!.Outcome == Agreed;
        var learned = agreed ? ChainDone.From(step.Facts.ChainDone, DecisionStep.OfficeConsent) : new() { ["chain_done"] = new JsonArray() };
        learned["office"] = new JsonObject { ["result"] = agreed ? "agreed" : "returned" };
        return learned;
    }

    private protected override JsonObject? Particulars(StepScope step, Answer answer) => DecisionText.Consented(step, step.Ledger.Submission!.Outcome == Agreed);

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(step.Ledger.Submission!.Outcome == Agreed ? Agreed : Returned);
}
