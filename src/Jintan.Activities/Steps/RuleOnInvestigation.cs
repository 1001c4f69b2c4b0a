using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 14: was it investigated by the competent body, after the approval?</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnInvestigation", Version = 1, Category = "作风问责", DisplayName = "调查结论",
    Description = "判断调查主体和时间顺序是否合法，记录是否需要问责。")]
[FlowNode(AccountabilityNeeded, NotNeeded)]
public sealed class RuleOnInvestigation : LegalStep
{
    private const string AccountabilityNeeded = "AccountabilityNeeded";
    private const string NotNeeded = "NotNeeded";

    private protected override string Question => QuestionBook.InvestigationMayBeRecorded;

    private protected override string Happened => "investigation-recorded";

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(step.Facts.Finding is { AccountabilityNeeded: true } ? AccountabilityNeeded : NotNeeded);
}
