using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>Articles 15 to 19: the decision is made, numbered and sealed; its effects are registered.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnDecision", Version = 1, Category = "作风问责", DisplayName = "作出决定",
    Description = "判断决定的事实、程序、方式是否合法，编号、定稿、生效，登记影响期。")]
public sealed class RuleOnDecision : LegalStep
{
    private protected override string Question => QuestionBook.DecisionMayBeMade;

    private protected override string Happened => "decision-made";

    private protected override JsonObject Learn(StepScope step)
    {
        var learned = ChainDone.From(step.Facts.ChainDone, Competence.RouteOf(step) switch
        {
            Route.Joint => DecisionStep.JointDecide,
            Route.SimplifiedEscalated => DecisionStep.AuthorityImplements,
            _ => DecisionStep.UnitDecides,
        });
        learned["decision"] = new JsonObject { ["written"] = true, ["leading_cadre"] = step.Facts.Person().IsLeadingCadre() };
        return learned;
    }

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer)
    {
        // Only within the four methods of article 16 does the unit decide without the consent of another body.
        if (Competence.RouteOf(step) != Route.Simplified)
        {
            DecisionText.RequireConsentedText(step);
        }

        DecisionSeal.Apply(context, step, step.Facts.Decision!, answer);
        return context.CompleteActivityAsync();
    }
}
