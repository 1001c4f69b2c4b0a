using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>Article 17: a correction of an issued decision is asked for, with the whole text as it should read.</summary>
[Activity(Namespace = "Jintan", Type = "RegisterCorrection", Version = 1, Category = "作风问责", DisplayName = "登记更正",
    Description = "登记对已作出的决定的更正，判断更正是否加重；加重的，须重新听取陈述申辩。")]
public sealed class RegisterCorrection : DecisionMatter
{
    private protected override string FormId => FormCatalogue.Correction;

    private protected override string Question => QuestionBook.DecisionMayBeCorrected;

    private protected override string Happened => DecisionText.CorrectionRegistered;

    private protected override void Require(StepScope step, IssuedDecision decision)
    {
        Competence.RequireOfficeOrDecider(step, "更正");
        step.Ledger.RequireNoRelation([decision.PersonId]);
        decision.RequireCorrectable();
        if (new[] { CorrectionForms.Consent, CorrectionForms.Decision }.Any(form => step.Ledger.TaskWaits(step.File.Number, form.Id, step.Person)))
        {
            throw new ConflictException(
                "E-CORRECTION-OPEN", "对这份决定的另一项更正正在办理。", "请等待该项更正办结，或者由办理人不同意更正后，合并成一项重新登记。");
        }
    }

    // What an earlier correction changed is part of the decision by now.
    private protected override JsonObject Learn(JsonObject known)
    {
        var correction = new JsonObject
        {
            ["methods"] = new JsonArray(), ["decided_on"] = null, ["effective_on"] = null, ["consented_on"] = null, ["corrected_on"] = null,
        };
        foreach (var (name, value) in known["correction"] as JsonObject ?? [])
        {
            correction[name] = value?.DeepClone();
        }

        return new() { ["correction"] = correction };
    }

    private protected override JsonObject Particulars(JsonObject form) => DecisionText.Of(form["text"]!.GetValue<string>());
}
