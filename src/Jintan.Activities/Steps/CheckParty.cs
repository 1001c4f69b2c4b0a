using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 18: only members make a self-criticism before the party.</summary>
[Activity(Namespace = "Jintan", Type = "CheckParty", Version = 1, Category = "作风问责", DisplayName = "是否党员",
    Description = "受到问责的党员应当在党的会议上检查；不是党员的不作要求。")]
[FlowNode(Member, NotMember)]
public sealed class CheckParty : LegalStep
{
    private const string Member = "Member";
    private const string NotMember = "NotMember";

    private protected override string Question => QuestionBook.PartyReviewIsDue;

    private protected override string Happened => "party-membership-checked";

    /// <summary>Of whom nothing is held against nothing is asked either: the law need not be.</summary>
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) =>
        EffectQuestions.HeldAccountable(StepScope.Of(context).Facts)
            ? base.ExecuteAsync(context)
            : context.CompleteActivityWithOutcomesAsync(NotMember);

    private protected override bool IsARoute(StepScope step, Answer refused) => true;

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(answer.Outcome == Outcome.Refused ? NotMember : Member);
}
