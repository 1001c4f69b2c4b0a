using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 14, third paragraph: no accountability, with an explanation.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnClosing", Version = 1, Category = "作风问责", DisplayName = "不予问责",
    Description = "经调查不需要问责的，说明后结案。")]
public sealed class RuleOnClosing : LegalStep
{
    private protected override string Question => QuestionBook.CaseMayBeClosed;

    private protected override string Happened => "explanation-given";
}
