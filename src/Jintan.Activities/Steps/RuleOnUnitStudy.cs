using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 15, second paragraph: the leading body of the unit has studied collectively.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnUnitStudy", Version = 1, Category = "作风问责", DisplayName = "集体研究",
    Description = "领导班子集体研究提出处理意见，判断意见是否在允许的范围内。")]
public sealed class RuleOnUnitStudy : LegalStep
{
    private protected override string Question => QuestionBook.OpinionMayBeFormed;

    private protected override string Happened => "unit-studied";

    private protected override JsonObject Learn(StepScope step) => ChainDone.From(
        step.Facts.ChainDone.Contains(DecisionStep.OfficeCollectiveConsent) ? [DecisionStep.OfficeCollectiveConsent] : [],
        DecisionStep.UnitCollective);

    private protected override JsonObject Particulars(StepScope step, Answer answer) => DecisionText.Of(step, "unit-study", "simplified-study");
}
