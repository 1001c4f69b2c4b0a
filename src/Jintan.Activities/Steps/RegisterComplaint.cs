using Jintan.Activities.Forms;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>Outside the Measures: a complaint against a decision goes into the file of its case. It suspends nothing and makes nothing heavier.</summary>
[Activity(Namespace = "Jintan", Type = "RegisterComplaint", Version = 1, Category = "作风问责", DisplayName = "登记申诉（办法以外）",
    Description = "本办法没有申诉条款，依上级规定登记；申诉期间不停止执行，不因申诉加重。")]
public sealed class RegisterComplaint : DecisionMatter
{
    private protected override string FormId => FormCatalogue.Complaint;

    private protected override string Question => QuestionBook.ComplaintIsHeard;

    private protected override string Happened => "complaint-registered";

    private protected override void Require(StepScope step, IssuedDecision decision)
    {
        if (!step.Ledger.AuthoritiesOf(step.Ledger.Actor.Account).Any(one => one.Body == Body.Office.Code))
        {
            throw new ConflictException("E-NO-POWER", "申诉由区作风办登记，您没有以“区作风办”身份办理的权限。", "请将申诉材料交区作风办登记。");
        }
    }
}
