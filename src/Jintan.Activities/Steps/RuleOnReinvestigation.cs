using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>
/// Article 15: an opinion goes by the investigation, and what the person said rightly is adopted. Where the facts do not bear a decision after the
/// hearing or an answer, those who investigated do so again.
/// </summary>
[Activity(Namespace = "Jintan", Type = "RuleOnReinvestigation", Version = 1, Category = "作风问责", DisplayName = "退回补充调查",
    Description = "听取陈述申辩或者收到答复后，认为事实不清、证据不足的，写明理由，退回原调查机关补充调查；其后重新告知、听取、研究。")]
public sealed class RuleOnReinvestigation : LegalStep
{
    private protected override string Question => QuestionBook.WhichRoute;

    private protected override string Happened => "returned-for-investigation";

    private protected override JsonObject Learn(StepScope step) => ReviewUndone.Learned();

    private protected override JsonObject Particulars(StepScope step, Answer answer) => new() { ["reason"] = Reason(step) };

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer)
    {
        var byThreeOrgans = step.Facts.Investigation?.By.Contains(Body.DisciplineCommission) is true;
        if ((Competence.RouteOf(step) == Route.Joint) != byThreeOrgans)
        {
            throw new ConflictException(
                "E-LEVEL-CHANGED",
                "按人员登记，被调查人的级别已经变化，须由三家联合调查（第十四条第一款）。",
                "请选择“级别变化，报请核准”。");
        }

        return context.CompleteActivityAsync();
    }

    private static string Reason(StepScope step) => step.Judgement() is { Length: > 0 } reason
        ? reason
        : throw new ConflictException(
            "E-REASON", "退回补充调查应当写明理由。", "请在“人工判断及理由”一栏写明哪些事实、证据需要补充。");
}
