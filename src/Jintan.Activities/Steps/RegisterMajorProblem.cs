using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Article 20, second sentence: a party organisation reports a major problem at once.</summary>
[Activity(Namespace = "Jintan", Type = "RegisterMajorProblem", Version = 1, Category = "作风问责", DisplayName = "登记重大问题",
    Description = "党组织发现重大问题，及时报告区作风办。")]
public sealed class RegisterMajorProblem : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var form = FormCatalogue.Find(FormCatalogue.MajorProblem);
        var reading = FormReading.Read(form, JsonNode.Parse(context.GetWorkflowInput<string>("problem")!)!.AsObject(), ledger.Today, complete: true);
        if (reading.Problems.Count > 0)
        {
            throw new FormRefusedException(reading.Problems);
        }

        var (file, organisation) = OrganisationFile.Open(
            context, ledger, ledger.Actor.Organisation, _ => reading.Value["title"]!.GetValue<string>());
        ledger.Append(file, new EntryDraft("major-problem-reported")
        {
            Person = organisation.Id,
            Clauses = ["art20.s2"],
            Learned = LearnedFacts.From(form, reading.Value),
            Particulars = OrganisationFile.Particulars(context, ledger, organisation, reading.Value),
            Node = StepScope.At(context),
        });
        Papers.File(ledger, file.Number, form, reading.Value);
        await context.CompleteActivityAsync();
    }
}
