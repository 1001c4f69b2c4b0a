using Jintan.Activities.Questions;
using Jintan.Law;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 15, second paragraph: the three organs propose together.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnJointProposal", Version = 1, Category = "作风问责", DisplayName = "三家建议",
    Description = "三家会签后，判断问责建议是否在允许的范围内，固定决定文本。")]
public sealed class RuleOnJointProposal : LegalStep
{
    private protected override string Question => QuestionBook.OpinionMayBeFormed;

    private protected override string Happened => "joint-proposed";

    private protected override JsonObject Learn(StepScope step) => ChainDone.From([], DecisionStep.JointPropose);

    private protected override JsonObject Particulars(StepScope step, Answer answer) => DecisionText.Of(step, "joint-proposal");
}
