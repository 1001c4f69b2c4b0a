using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Closes the case, once nothing else runs in it and unless it is closed: it stays readable, nothing more is done in it.</summary>
[Activity(Namespace = "Jintan", Type = "CloseCase", Version = 1, Category = "作风问责", DisplayName = "结案归档",
    Description = "办结并记录原因；全案再没有其他程序在办的，结案归档。")]
public sealed class CloseCase : Activity
{
    /// <summary>One of several procedures of the case has ended.</summary>
    public const string Finished = "procedure-finished";

    /// <summary>The procedure that runs beside the others.</summary>
    internal const string Transfer = "14t-transfer";

    [Input(DisplayName = "结案原因", Description = "写入台账的结案原因。", Category = "结案")]
    public Input<string>? Reason { get; set; }

    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        var clauses = (context.Get(Clauses) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var row = step.Ledger.Find<CaseRow>(step.File.Number)!;
        var closes = row.Status == CaseStatus.Open && !step.Ledger.OtherProceduresRun(step.File.Number, step.Node.Instance);
        step.Note(closes ? EntryKind.CaseClosed : Finished, clauses, null, new() { ["reason"] = context.Get(Reason) });
        if (closes)
        {
            row.Status = CaseStatus.Closed;
            row.ClosedAt = step.Ledger.Now.UtcDateTime;
            step.Ledger.Update(row);
        }

        await context.CompleteActivityAsync();
    }
}
