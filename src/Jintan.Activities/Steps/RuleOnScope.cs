using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;

namespace Jintan.Activities.Steps;

/// <summary>
/// Article 2: who came above the district, or out of public duty, after the clue was accepted is not handled here any longer. The Office studies
/// again what becomes of the clue.
/// </summary>
[Activity(Namespace = "Jintan", Type = "RuleOnScope", Version = 1, Category = "作风问责", DisplayName = "是否仍由本级处理",
    Description = "受理后被反映人变为由区以上机关管理或者不再履行公职的，核对人员登记，已有材料随案转区作风办研究移送或者不予受理。")]
public sealed class RuleOnScope : LegalStep
{
    private protected override string Question => QuestionBook.WhichRoute;

    private protected override string Happened => "scope-ended";

    private protected override JsonObject Learn(StepScope step) => ReviewUndone.WithTheOrder();

    private protected override bool IsARoute(StepScope step, Answer refused) => IsOutside(refused);

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        answer.Outcome == Outcome.Refused
            ? context.CompleteActivityAsync()
            : throw new ConflictException(
                "E-STILL-COVERED",
                "按人员登记，仍有被反映人由本级依照本办法处理（第二条、第十三条）。",
                step.About is null
                    ? "请继续报批；批准后交办时按人分案，不归本级处理的人转区作风办研究。"
                    : "请继续办理；任职或者管理权限确有变化的，先由系统管理员更新人员登记及其依据文件。");

    /// <summary>Who does not consent returns the case; that the person is not handled here any longer keeps nobody from it.</summary>
    internal static bool MayReturn(StepScope step, Answer refused, string outcome) => step.Ledger.Submission!.Outcome == outcome && IsOutside(refused);

    /// <summary>The law says no because of article 2 alone.</summary>
    internal static bool IsOutside(Answer refused) =>
        refused.Refusals.All(one => one == Refusal.Art2OutOfScope || one == Refusal.Art2AboveAuthority);
}
