using Jintan.Activities.Questions;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 16: the unit may decide by itself, within the four methods.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnSimplified", Version = 1, Category = "作风问责", DisplayName = "简化程序适用审查",
    Description = "判断简化程序的条件是否全部具备、需要的方式是否在四种以内。")]
public sealed class RuleOnSimplified : LegalStep
{
    public const string Ruled = "simplified-ruled";

    private protected override string Question => QuestionBook.SimplifiedMayBeUsed;

    private protected override string Happened => Ruled;

    private protected override JsonObject Learn(StepScope step) => InvestigationFindings.From(step);
}
