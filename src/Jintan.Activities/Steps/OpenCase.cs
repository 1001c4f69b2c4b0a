using Jintan.Activities.Forms;
using Jintan.Activities.Questions;

namespace Jintan.Activities.Steps;

/// <summary>Article 12: registers a clue as a case, draws its number and pins its procedures. A case that comes back from verification goes on.</summary>
[Activity(Namespace = "Jintan", Type = "OpenCase", Version = 1, Category = "作风问责", DisplayName = "登记线索",
    Description = "登记线索并编立案号，锁定本案适用的各程序版本；核实后退回的案件在原案号下继续办理。")]
public sealed class OpenCase : Activity
{
    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.WorkflowExecutionContext.CorrelationId is null)
        {
            var registration = CaseRegistration.Read(context, "clue", FormCatalogue.Clue);
            registration.Open(QuestionBook.ClueMayBeRegistered, ["art12", registration.Form["channel"]!.GetValue<string>()]);
        }

        await context.CompleteActivityAsync();
    }
}
