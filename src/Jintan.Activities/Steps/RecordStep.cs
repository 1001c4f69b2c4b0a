namespace Jintan.Activities.Steps;

/// <summary>A step that puts on record what officers did, or reads from the record which way to go; the law is asked by others.</summary>
public abstract class RecordStep : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var clauses = (context.Get(Clauses) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await context.CompleteActivityWithOutcomesAsync(Record(StepScope.Of(context), clauses));
    }

    /// <summary>Writes what is to be written.</summary>
    /// <returns>The outcome.</returns>
    private protected abstract string Record(StepScope step, IReadOnlyList<string> clauses);

    private protected const string Done = "Done";
}
