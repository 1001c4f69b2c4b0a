using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 20, second sentence: the Office has received the report of a major problem.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnMajorProblem", Version = 1, Category = "作风问责", DisplayName = "重大问题",
    Description = "区作风办收到重大问题报告，记录在案。")]
public sealed class RuleOnMajorProblem : LegalStep
{
    private protected override string Question => QuestionBook.MajorProblemIsReported;

    private protected override string Happened => "major-problem-received";
}
