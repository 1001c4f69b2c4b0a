using Jintan.Activities.Forms;
using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 16: a unit registers a problem that it has found itself, where the simplified procedure may be used.</summary>
[Activity(Namespace = "Jintan", Type = "RegisterSelfFound", Version = 1, Category = "作风问责", DisplayName = "登记自查问题",
    Description = "单位登记自身发现的问题，审查简化程序的适用条件，编立案号，锁定本案适用的各程序版本。")]
public sealed class RegisterSelfFound : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        CaseRegistration.Read(context, "problem", FormCatalogue.SelfFound).Open(QuestionBook.SelfFoundMayBeRegistered, ["art16.s1"]);
        await context.CompleteActivityAsync();
    }
}
