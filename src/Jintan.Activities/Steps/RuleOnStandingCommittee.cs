using Jintan.Activities.Questions;
using Jintan.Law;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 15, second paragraph: the Standing Committee has studied and consents, or returns the proposal.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnStandingCommittee", Version = 1, Category = "作风问责", DisplayName = "区委常委会研究同意",
    Description = "依据区委常委会的研究结果判断问责建议是否获得同意。")]
[FlowNode(Agreed, Returned)]
public sealed class RuleOnStandingCommittee : LegalStep
{
    private const string Agreed = "Agreed";
    private const string Returned = "Returned";

    private protected override string Question => QuestionBook.ProposalIsConsented;

    private protected override string Happened => "standing-committee-ruled";

    private protected override bool IsARoute(StepScope step, Answer refused) => RuleOnScope.MayReturn(step, refused, "Returned");

    private protected override JsonObject Learn(StepScope step)
    {
        var agreed = step.Ledger.Submission!.Outcome == Agreed;
        var learned = agreed
            ? ChainDone.From(step.Facts.ChainDone, DecisionStep.StandingCommitteeConsent)
            : new() { ["chain_done"] = new JsonArray() };
        learned["standing_committee"] = new JsonObject { ["result"] = agreed ? "agreed" : "returned" };
        return learned;
    }

    private protected override JsonObject? Particulars(StepScope step, Answer answer) => DecisionText.Consented(step, step.Ledger.Submission!.Outcome == Agreed);

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(step.Ledger.Submission!.Outcome);
}
