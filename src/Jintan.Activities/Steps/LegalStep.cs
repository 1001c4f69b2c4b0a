using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>A step that asks the law one question, records the answer and takes the outcome that follows.</summary>
public abstract class LegalStep : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    /// <summary>Name of the question in <see cref="QuestionBook"/>.</summary>
    private protected abstract string Question { get; }

    internal string Asked => Question;

    /// <summary>What happened, as the timeline names it.</summary>
    private protected abstract string Happened { get; }

    /// <summary>True where the refusal chooses the way on (an outcome) instead of stopping the officer.</summary>
    private protected virtual bool IsARoute(StepScope step, Answer refused) => false;

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        var answers = new List<Answer>();
        foreach (var one in step.Each())
        {
            answers.Add(Ask(one));
        }

        await CompleteAsync(context, step, answers[0]);
    }

    private Answer Ask(StepScope step)
    {
        var learned = Learn(step);
        var facts = learned is null ? step.Facts : step.Known(learned);
        var answer = QuestionBook.Ask(Question, facts, step.Law);
        step.Record(Happened, Question, facts, answer, learned, Particulars(step, answer), answer.Outcome == Outcome.Refused && IsARoute(step, answer));
        return answer;
    }

    /// <summary>What becomes known by this step itself, beside what the form said: who acted, when.</summary>
    private protected virtual JsonObject? Learn(StepScope step) => null;

    private protected virtual JsonObject? Particulars(StepScope step, Answer answer) => null;

    /// <summary>Writes what follows from the answer and says the outcome.</summary>
    private protected virtual ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityAsync();
}
