using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 12, items 3, 4 and 6: does the clue still need verification before it is studied?</summary>
[Activity(Namespace = "Jintan", Type = "CheckVerification", Version = 1, Category = "作风问责", DisplayName = "核实判断",
    Description = "群众投诉、媒体曝光和其他线索须经核实方可受理；判断本线索是否已经核实。")]
[FlowNode(Verified, NeedsVerification)]
public sealed class CheckVerification : LegalStep
{
    private const string Verified = "Verified";
    private const string NeedsVerification = "NeedsVerification";

    private protected override string Question => QuestionBook.ClueIsVerified;

    private protected override string Happened => "verification-checked";

    private protected override bool IsARoute(StepScope step, Answer refused) => true;

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(answer.Outcome == Outcome.Refused ? NeedsVerification : Verified);
}
