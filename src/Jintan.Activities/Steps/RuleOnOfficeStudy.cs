using Jintan.Activities.Questions;
using Jintan.Law;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 16, second sentence: the Office has studied collectively and consents, or does not.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnOfficeStudy", Version = 1, Category = "作风问责", DisplayName = "区作风办集体研究",
    Description = "判断对转报事项的同意是否经区作风办集体研究。")]
public sealed class RuleOnOfficeStudy : LegalStep
{
    private protected override string Question => QuestionBook.EscalationMayBeConsented;

    private protected override string Happened => "escalation-consent-ruled";

    private protected override bool IsARoute(StepScope step, Answer refused) => RuleOnScope.MayReturn(step, refused, "Refused");

    private protected override JsonObject Learn(StepScope step)
    {
        var submitted = step.Ledger.Submission!;
        var agreed = submitted.Outcome == "Agreed";
        var collective = submitted.Form["collective"]!.ToString() is "true" or "True";
        // A consent that was given before does not outlive this study.
        var before = ValueList.From(step.Facts.ChainDone.Where(done => done != DecisionStep.OfficeCollectiveConsent));
        var learned = ChainDone.From(before, agreed && collective ? [DecisionStep.OfficeCollectiveConsent] : []);
        learned["office"] = new JsonObject { ["result"] = agreed ? "agreed" : "refused" };
        return learned;
    }

    private protected override JsonObject? Particulars(StepScope step, Answer answer) => DecisionText.Consented(step, step.Ledger.Submission!.Outcome == "Agreed");
}
