using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 9, second paragraph: suspected illegality goes to the department that may handle it.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnTransfer", Version = 1, Category = "作风问责", DisplayName = "移送",
    Description = "判断涉嫌违法的线索移送的机关是否有权办理；问责案件继续办理。")]
public sealed class RuleOnTransfer : LegalStep
{
    private protected override string Question => QuestionBook.CaseMayBeTransferred;

    private protected override string Happened => "transfer-ruled";
}
