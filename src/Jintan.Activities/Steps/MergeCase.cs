using Jintan.Activities.Forms;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Article 4: a clue about a person whose case is handled already goes into that case, with its papers; nothing is decided twice.</summary>
[Activity(Namespace = "Jintan", Type = "MergeCase", Version = 1, Category = "作风问责", DisplayName = "并案",
    Description = "将重复线索及其材料并入同一人员的已办案件。")]
public sealed class MergeCase : Activity
{
    /// <summary>Field of the study's form that names the other case.</summary>
    internal const string Into = "mergeInto";

    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款编号，以空格分隔。", Category = "依据", IsReadOnly = true)]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        var clauses = (context.Get(Clauses) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var other = step.Ledger.Submission!.Form[Into]?.GetValue<string>() ?? "";
        if (other == step.File.Number || !step.Ledger.CaseExists(other) || !step.Ledger.OpenCase(other).Persons.Intersect(step.File.Persons).Any())
        {
            throw new FormRefusedException([new(Into, "请填写另一案件的案号，该案须有相同的被反映人。")]);
        }

        step.Ledger.ShareDocuments(step.File.Number, other);
        step.Note("case-merged", clauses, null, new() { ["into"] = other });
        step.Ledger.Append(step.Ledger.OpenCase(other), new EntryDraft("clue-merged")
        {
            Clauses = clauses, Particulars = new() { ["from"] = step.File.Number }, Node = step.Node,
        });
        await context.CompleteActivityAsync();
    }
}
