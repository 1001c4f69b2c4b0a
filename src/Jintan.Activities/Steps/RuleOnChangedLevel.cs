using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>Gap G27: promoted during the investigation or before the decision, the person is for the principal to approve and for the three organs to investigate.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnChangedLevel", Version = 1, Category = "作风问责", DisplayName = "级别变化",
    Description = "调查、审理中被调查人的级别变为须由主要负责同志核准、三家联合调查的，已有材料随案移交，重新报请核准。")]
public sealed class RuleOnChangedLevel : LegalStep
{
    private protected override string Question => QuestionBook.WhichRoute;

    private protected override string Happened => "level-changed";

    // The leading group's order does not reach a section-level leader (article 14, second paragraph); what the unit has proposed, heard and
    // studied is no part of the way of the three organs.
    private protected override JsonObject Learn(StepScope step) => ReviewUndone.WithTheOrder();

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        Competence.RouteOf(step) == Route.Joint
            ? context.CompleteActivityAsync()
            : throw new ConflictException(
                "E-LEVEL-UNCHANGED",
                "按人员登记，被调查人不是科级领导干部，仍由本机关调查、处理（第十三条、第十四条）。",
                "请继续办理；级别确有变化的，先由系统管理员更新人员登记及其依据文件。");
}
