using Jintan.Activities.Questions;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 16, second sentence: what needs methods beyond the four is passed to the Office.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnEscalation", Version = 1, Category = "作风问责", DisplayName = "转报审查",
    Description = "判断是否应当转报区作风办集体研究，并固定拟作出的决定文本。")]
public sealed class RuleOnEscalation : LegalStep
{
    private protected override string Question => QuestionBook.CaseMayBeEscalated;

    private protected override string Happened => "escalation-ruled";

    private protected override JsonObject Particulars(StepScope step, Answer answer) => DecisionText.Of(step, "escalation-request");
}
