using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 18: the self-criticism was made and reported.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnPartyReview", Version = 1, Category = "作风问责", DisplayName = "党员检查",
    Description = "检查情况报问责决定机关，记录在案。")]
public sealed class RuleOnPartyReview : LegalStep
{
    private protected override string Question => QuestionBook.PartyReviewIsDue;

    private protected override string Happened => "party-reviewed";
}
