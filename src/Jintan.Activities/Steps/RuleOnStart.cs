using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 13: is the approval competent?</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnStart", Version = 1, Category = "作风问责", DisplayName = "启动审批结论",
    Description = "判断批准人是否有权批准启动问责调查。")]
[FlowNode(Approved, Rejected)]
public sealed class RuleOnStart : LegalStep
{
    private const string Approved = "Approved";
    private const string Rejected = "Rejected";

    private protected override string Question => QuestionBook.StartMayBeApproved;

    private protected override string Happened => "start-ruled";

    private protected override JsonObject Learn(StepScope step) => new()
    {
        ["approval"] = new JsonObject
        {
            ["by"] = Competence.ActingAs(step.Ledger, step.Ledger.Actor.Account).Code,
            ["date"] = $"{step.Ledger.Today:yyyy-MM-dd}",
            ["result"] = step.Ledger.Submission!.Outcome == "Approve" ? "approved" : "rejected",
        },
        ["level_at_start"] = Competence.LevelThatCounts(step),
    };

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(answer.Outcome == Outcome.Closed ? Rejected : Approved);
}
