using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;

namespace Jintan.Activities.Steps;

/// <summary>Closes the case: it stays readable, nothing more is done in it.</summary>
[Activity(Namespace = "Jintan", Type = "CloseCase", Version = 1, Category = "作风问责", DisplayName = "结案归档",
    Description = "案件办结，记录结案原因并归档。")]
public sealed class CloseCase : Activity
{
    [Input(DisplayName = "结案原因", Description = "写入台账的结案原因。", Category = "结案")]
    public Input<string>? Reason { get; set; }

    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款编号，以空格分隔。", Category = "依据", IsReadOnly = true)]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        step.Ledger.Append(step.File, new EntryDraft(EntryKind.CaseClosed)
        {
            Clauses = (context.Get(Clauses) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Particulars = new() { ["reason"] = context.Get(Reason) },
            Node = step.Node,
        });
        var row = step.Ledger.Find<CaseRow>(step.File.Number)!;
        row.Status = CaseStatus.Closed;
        row.ClosedAt = step.Ledger.Now.UtcDateTime;
        step.Ledger.Update(row);
        await context.CompleteActivityAsync();
    }
}
