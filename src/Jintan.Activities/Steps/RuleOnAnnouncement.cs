using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 17: the decision has been announced to the person.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnAnnouncement", Version = 1, Category = "作风问责", DisplayName = "宣布送达",
    Description = "判断决定是否已向本人宣布并送达。")]
public sealed class RuleOnAnnouncement : LegalStep
{
    private protected override string Question => QuestionBook.DecisionMayBeAnnounced;

    private protected override string Happened => "decision-announced";
}
