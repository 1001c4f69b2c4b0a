using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>Article 18: the self-criticism was made and reported.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnPartyReview", Version = 1, Category = "作风问责", DisplayName = "党员检查",
    Description = "检查情况报问责决定机关，记录在案。")]
public sealed class RuleOnPartyReview : LegalStep
{
    private const string NotDue = "NotDue";

    private protected override string Question => QuestionBook.PartyReviewIsDue;

    private protected override string Happened => "party-reviewed";

    /// <summary>Where the decision is revoked the law demands nothing that could be asked about.</summary>
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        return step.Ledger.Submission!.Outcome == NotDue && !EffectQuestions.HeldAccountable(step.Facts)
            ? context.CompleteActivityAsync()
            : base.ExecuteAsync(context);
    }

    private protected override bool IsARoute(StepScope step, Answer refused) => step.Ledger.Submission!.Outcome == NotDue;

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        step.Ledger.Submission!.Outcome != NotDue || answer.PartyReview != PartyReview.Required
            ? context.CompleteActivityAsync()
            : throw new ConflictException(
                "E-REVIEW-DUE",
                "按人员登记和在效决定，其为受到问责的党员，应当在党的会议上作出检查（第十八条）。",
                "请按期检查并报告；党员身份确有变化的，先由系统管理员更新人员登记及其依据文件。");
}
