using Jintan.Activities.Forms;
using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Article 9, second paragraph: a suspicion is transferred once; the case goes on.</summary>
[Activity(Namespace = "Jintan", Type = "CheckSuspicion", Version = 1, Category = "作风问责", DisplayName = "是否涉嫌违法",
    Description = "报告认为涉嫌违法的，移送相关部门；问责案件继续办理。")]
[FlowNode(None, Suspected)]
public sealed class CheckSuspicion : RecordStep
{
    private const string None = "None";
    private const string Suspected = "Suspected";

    private protected override string Record(StepScope step, IReadOnlyList<string> clauses) =>
        step.Facts.Suspected is null || step.File.Last("transfer-ruled", step.Person) is not null
        || step.Ledger.TaskWaits(step.File.Number, EffectForms.Transfer.Id, step.Person)
            ? None : Suspected;
}
