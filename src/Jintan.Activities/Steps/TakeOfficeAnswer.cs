using Jintan.Activities.Questions;
using Jintan.Law;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Gap G44: what follows from the answer of the Office in the unit.</summary>
[Activity(Namespace = "Jintan", Type = "TakeOfficeAnswer", Version = 1, Category = "作风问责", DisplayName = "转报答复",
    Description = "区作风办同意的，按干部管理权限实施；不同意的，退回单位在四种方式内处理或者继续调查。")]
[FlowNode(Agreed, Refused)]
public sealed class TakeOfficeAnswer : LegalStep
{
    private const string Agreed = "Agreed";
    private const string Refused = "Refused";

    private protected override string Question => QuestionBook.ProposalIsConsented;

    private protected override string Happened => "office-answer-taken";

    private protected override bool IsARoute(StepScope step, Answer refused) => !IsAgreed(step) && RuleOnScope.IsOutside(refused);

    private protected override JsonObject? Learn(StepScope step) => IsAgreed(step)
        ? null
        : new() { ["escalate"] = new JsonObject { ["need"] = new JsonArray() }, ["decision"] = new JsonObject { ["methods"] = new JsonArray() } };

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(IsAgreed(step) ? Agreed : Refused);

    private static bool IsAgreed(StepScope step) => step.Facts.Office?.Result == ConsentResult.Agreed;
}
