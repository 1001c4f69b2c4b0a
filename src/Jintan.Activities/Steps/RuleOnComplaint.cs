using System.Text.Json.Nodes;
using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Outside the Measures: the review upholds the decision or revokes it; it has no third, heavier choice.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnComplaint", Version = 1, Category = "作风问责", DisplayName = "复查结论（办法以外）",
    Description = "本办法没有申诉条款，依上级规定复查：维持或者撤销，不得加重。")]
[FlowNode(Upheld, Revoked)]
public sealed class RuleOnComplaint : LegalStep
{
    private const string Upheld = "Upheld";
    private const string Revoked = "Revoked";

    private protected override string Question => QuestionBook.ComplaintIsHeard;

    private protected override string Happened => "complaint-ruled";

    private protected override JsonObject Particulars(StepScope step, Answer answer) => new() { ["result"] = Result(step) };

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(Result(step));

    private static string Result(StepScope step) => step.Ledger.Submission!.Outcome == "Revoke" ? Revoked : Upheld;
}
