using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>Something is asked for about an issued decision, from outside: it goes into the file of the decision's case.</summary>
public abstract class DecisionMatter : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    /// <summary>The form's id, and the name of the input and of the member of the entry that hold what was filled in.</summary>
    private protected abstract string FormId { get; }

    /// <summary>Name of the question in <see cref="QuestionBook"/>.</summary>
    private protected abstract string Question { get; }

    /// <summary>What happened, as the timeline names it.</summary>
    private protected abstract string Happened { get; }

    /// <exception cref="Jintan.Ledger.ConflictException">The actor may not ask for it, or not about this decision.</exception>
    private protected abstract void Require(StepScope step, IssuedDecision decision);

    /// <summary>What the form makes known.</summary>
    private protected virtual JsonObject Learn(JsonObject known) => known;

    /// <summary>What the entry says beside the form.</summary>
    private protected virtual JsonObject Particulars(JsonObject form) => [];

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var ledger = context.GetRequiredService<LedgerTransaction>();
        var form = FormCatalogue.Find(FormId);
        var reading = FormReading.Read(form, JsonNode.Parse(context.GetWorkflowInput<string>(FormId)!)!.AsObject(), ledger.Today, complete: true);
        if (reading.Problems.Count > 0)
        {
            throw new FormRefusedException(reading.Problems);
        }

        var decision = ledger.Find<IssuedDecision>(reading.Value["decision"]!.GetValue<string>());
        if (decision?.CaseNumber is not { } caseNumber || !ledger.CaseExists(caseNumber))
        {
            throw new FormRefusedException([new("decision", "没有这个文号的问责决定，请核对文号。")]);
        }

        context.WorkflowExecutionContext.CorrelationId = caseNumber;
        context.SetVariable(HandOver.Person, decision.PersonId);
        var step = StepScope.Of(context);
        Require(step, decision);
        var learned = Learn(LearnedFacts.From(form, reading.Value));
        var facts = step.Known(learned);
        var particulars = Particulars(reading.Value);
        (particulars["title"], particulars[FormId]) = (decision.Number, reading.Value.DeepClone());
        step.Record(
            Happened, Question, facts, QuestionBook.Ask(Question, facts, step.Law), learned, particulars,
            judgement: reading.Value[FormNames.Judgement]?.GetValue<string>());
        Papers.File(ledger, caseNumber, form, reading.Value);
        await context.CompleteActivityAsync();
    }
}
