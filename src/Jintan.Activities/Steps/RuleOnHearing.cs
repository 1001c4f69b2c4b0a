using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger.Entries;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 15, first paragraph: every point is answered with reasons; new facts need a second hearing.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnHearing", Version = 1, Category = "作风问责", DisplayName = "陈述申辩结论",
    Description = "判断不采纳的意见是否说明理由；出现新的事实的，应当再次听取。")]
[FlowNode(Heard, Rehear)]
public sealed class RuleOnHearing : LegalStep
{
    private const string Heard = "Heard";
    private const string Rehear = "Rehear";

    private protected override string Question => QuestionBook.HearingMayBeConcluded;

    private protected override string Happened => "hearing-ruled";

    private protected override JsonObject? Learn(StepScope step) => IsSecond(step)
        ? new() { ["hearing"] = new JsonObject { ["second_hearing"] = true } }
        : null;

    private protected override bool IsARoute(StepScope step, Answer refused) => refused.Refusals.All(one => one == Refusal.Art15Rehear);

    private protected override ValueTask CompleteAsync(ActivityExecutionContext context, StepScope step, Answer answer) =>
        context.CompleteActivityWithOutcomesAsync(answer.Outcome == Outcome.Refused ? Rehear : Heard);

    // A hearing that is only done again (退回, 撤回) is no second one: that needs the finding that it must be heard again, and a new notice.
    private bool IsSecond(StepScope step) =>
        step.File.Last(Happened, step.Person) is { } before && MustBeHeardAgain(before) && before.Sequence > (Reported(step)?.Sequence ?? 0)
        && step.File.Last(RuleOnProposal.Notified, step.Person)?.Sequence > before.Sequence;

    // A new report is heard for the first time.
    private static EntryContent? Reported(StepScope step) =>
        step.File.Entries.LastOrDefault(entry => entry.Kind is RecordReport.Filed or RuleOnSimplified.Ruled && entry.Person == step.Person);

    private static bool MustBeHeardAgain(EntryContent hearing) =>
        hearing.Question!.Ruling.AsArray().Any(one => one!["refusal"]?.GetValue<string>() == Refusal.Art15Rehear.Code);
}
