using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Article 9, second paragraph: a suspicion is transferred, each kind once, however often it is reported; the case goes on.</summary>
[Activity(Namespace = "Jintan", Type = "CheckSuspicion", Version = 1, Category = "作风问责", DisplayName = "是否涉嫌违法",
    Description = "报告认为涉嫌违法的，移送相关部门；问责案件继续办理。")]
[FlowNode(None, Suspected)]
public sealed class CheckSuspicion : RecordStep
{
    private const string None = "None";
    private const string Suspected = "Suspected";

    /// <summary>A report suspects something that has not been transferred.</summary>
    public const string Found = "suspicion-found";

    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var suspicions = Suspicions.Of(step.File, step.About);
        if (suspicions.Now is not { } kind || suspicions.Has(kind))
        {
            return None;
        }

        step.Note(Found, clauses, particulars: Suspicions.Particulars(kind));
        return Suspected;
    }
}
