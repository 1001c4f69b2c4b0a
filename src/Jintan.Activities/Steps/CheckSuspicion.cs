using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Entries;
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
        if (KindIn(step.File.FactsOf(step.Person)) is not { } kind || step.File.Entries.Where(entry => entry.Person == step.About).Reverse().TakeWhile(entry => entry.Kind != WithdrawTransfer.Withdrawn).Any(entry => IsOn(entry, kind)))
        {
            return None;
        }

        step.Note(Found, clauses, particulars: new() { ["suspected"] = new JsonObject { ["kind"] = kind } });
        return Suspected;
    }

    // The letter may call it by another kind than the report.
    private static bool IsOn(EntryContent entry, string kind) =>
        (entry.Kind == Found && KindIn(entry.Particulars) == kind)
        || (entry.Kind == EntryKind.TaskCompleted && entry.Particulars!["formId"]!.GetValue<string>() == EffectForms.Transfer.Id && KindIn(entry.Learned) == kind);

    private static string? KindIn(JsonObject? facts) => facts?["suspected"]?["kind"]?.GetValue<string>();
}
