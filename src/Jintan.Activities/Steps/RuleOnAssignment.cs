using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Article 13, third sentence: the case goes to the body that manages the cadre.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnAssignment", Version = 1, Category = "作风问责", DisplayName = "交办",
    Description = "批准后交由或者会同有干部管理权限的部门办理；多名被反映人按各自级别分案。")]
[FlowNode(nameof(Route.Unit), nameof(Route.Joint), nameof(Route.LeadingGroupDirect), nameof(Route.Upward), nameof(Route.OutOfScope))]
public sealed class RuleOnAssignment : LegalStep
{
    private protected override string Question => QuestionBook.CaseMayBeAssigned;

    private protected override string Happened => "case-assigned";

    // From here on each person's way is asked for by itself, by the level at which they were assigned: what the others are counts no longer.
    private protected override JsonObject? Learn(StepScope step)
    {
        var learned = new JsonObject();
        if (step.Facts.Persons is not null)
        {
            learned["persons"] = null;
            // Beside others, a section-level leader is left out of the leading group's order (article 14, second paragraph).
            if (step.Facts.LgDirect is { Ordered: true } && RouteFound.Find(step.Facts with { Persons = null, LgDirect = null }, step.Law, new RulingLog()).Level == Level.SectionLeader)
            {
                learned["lg_direct"] = null;
            }
        }

        if (Competence.RouteOf(step) == Route.Joint && step.Facts.LevelAtStart != Level.SectionLeader)
        {
            learned["level_at_start"] = Competence.LevelThatCounts(step);
        }

        return learned.Count > 0 ? learned : null;
    }

    private protected override bool IsARoute(StepScope step, Answer refused) => RuleOnScope.IsOutside(refused);

    private protected override JsonObject? Particulars(StepScope step, Answer answer) => new() { ["route"] = answer.Route?.ToString() };

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync([.. step.Each().Select(one => Competence.RouteOf(one).ToString()).Distinct()]);
}
