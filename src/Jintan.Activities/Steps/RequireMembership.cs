using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 18: nothing is demanded of somebody who is not a member.</summary>
[Activity(Namespace = "Jintan", Type = "RequireMembership", Version = 1, Category = "作风问责", DisplayName = "党员检查适用",
    Description = "不是党员的，不得要求其在党的会议上作检查。")]
public sealed class RequireMembership : LegalStep
{
    private protected override string Question => QuestionBook.PartyReviewIsDue;

    private protected override string Happened => "party-review-required";
}
