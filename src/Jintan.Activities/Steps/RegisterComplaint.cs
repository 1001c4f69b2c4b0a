using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Outside the Measures: a complaint against a decision goes into the file of its case. It suspends nothing and makes nothing heavier.</summary>
[Activity(Namespace = "Jintan", Type = "RegisterComplaint", Version = 1, Category = "作风问责", DisplayName = "登记申诉（办法以外）",
    Description = "本办法没有申诉条款，依上级规定登记；申诉期间不停止执行，不因申诉加重。")]
public sealed class RegisterComplaint : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "dropdown", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var form = FormCatalogue.Find(FormCatalogue.Complaint);
        var reading = FormReading.Read(form, JsonNode.Parse(context.GetWorkflowInput<string>("complaint")!)!.AsObject(), ledger.Today, complete: true);
        if (reading.Problems.Count > 0)
        {
            throw new FormRefusedException(reading.Problems);
        }

        if (!ledger.AuthoritiesOf(ledger.Actor.Account).Any(one => one.Body == Body.Office.Code))
        {
            throw new ConflictException("E-NO-POWER", "申诉由区作风办登记，您没有以“区作风办”身份办理的权限。", "请将申诉材料交区作风办登记。");
        }

        var decision = ledger.Find<IssuedDecision>(reading.Value["decision"]!.GetValue<string>());
        if (decision?.CaseNumber is not { } caseNumber || !ledger.CaseExists(caseNumber))
        {
            throw new FormRefusedException([new("decision", "没有这个文号的问责决定，请核对文号。")]);
        }

        context.WorkflowExecutionContext.CorrelationId = caseNumber;
        context.SetVariable(HandOver.Person, decision.PersonId);
        var step = StepScope.Of(context);
        var learned = LearnedFacts.From(form, reading.Value);
        var facts = step.Known(learned);
        var particulars = new JsonObject { ["title"] = decision.Number, ["complaint"] = reading.Value.DeepClone() };
        step.Record("complaint-registered", QuestionBook.ComplaintIsHeard, facts, QuestionBook.Ask(QuestionBook.ComplaintIsHeard, facts, step.Law), learned, particulars);
        Papers.File(ledger, caseNumber, form, reading.Value);
        await context.CompleteActivityAsync();
    }
}
