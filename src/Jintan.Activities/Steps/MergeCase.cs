using Jintan.Activities.Forms;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;

namespace Jintan.Activities.Steps;

/// <summary>Article 4: a clue about a person whose case is handled already goes into that case, with its papers; nothing is decided twice.</summary>
[Activity(Namespace = "Jintan", Type = "MergeCase", Version = 1, Category = "作风问责", DisplayName = "并案",
    Description = "将重复线索及其材料并入同一人员的已办案件。")]
public sealed class MergeCase : Activity
{
    /// <summary>Field of the study's form that names the other case.</summary>
    public const string Into = "mergeInto";

    /// <summary>What the other case says of it.</summary>
    public const string ClueMerged = "clue-merged";

    [Input(DisplayName = "依据条款", Description = "本步骤所依据的条款，从《办法》的条款中选择。", UIHint = "checklist", Category = "依据")]
    public Input<string>? Clauses { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var step = StepScope.Of(context);
        var clauses = (context.Get(Clauses) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var other = step.Ledger.Submission!.Form[Into]?.GetValue<string>() ?? "";
        Require(step, other);

        step.Ledger.ShareDocuments(step.File.Number, other);
        step.Note("case-merged", clauses, null, new() { ["into"] = other });
        step.Ledger.Append(step.Ledger.OpenCase(other), new EntryDraft(ClueMerged)
        {
            Clauses = clauses, Particulars = new() { ["from"] = step.File.Number }, Node = step.Node,
        });
        await context.CompleteActivityAsync();
    }

    /// <summary>A case that the officer's organisation takes no part in does not exist for the officer.</summary>
    private static void Require(StepScope step, string other)
    {
        var ledger = step.Ledger;
        var isTheirs = other != step.File.Number && ledger.CaseExists(other) && ledger.Find<CaseParty>(other, ledger.Actor.Organisation) is not null;
        if (!isTheirs || step.Each().Any(one => !ledger.OpenCase(other).Persons.Contains(one.Person)))
        {
            throw new FormRefusedException([new(Into, "请填写另一案件的案号，该案须包括本线索的全部被反映人；只有部分相同的，分别办理。")]);
        }

        if (ledger.Find<CaseRow>(other)!.Status != CaseStatus.Open || step.Each().Any(one => IsFinishedWith(ledger.OpenCase(other), one.Person)))
        {
            throw new FormRefusedException([new(Into, "该案或者该案中此人的部分已经办结，不能并入；请填写在办案件的案号，或者对本线索另行办理。")]);
        }
    }

    // Others of the case may still be handled; a transfer that ends beside it ends nothing.
    private static bool IsFinishedWith(CaseFile file, string person) =>
        file.Entries.LastOrDefault(entry => entry.Person == person && entry.Node?.Definition != CloseCase.Transfer)?.Kind == CloseCase.Finished;
}
