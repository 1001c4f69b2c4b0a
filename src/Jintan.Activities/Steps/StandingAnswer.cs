using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Tasks;

namespace Jintan.Activities.Steps;

/// <summary>
/// 退回后直达: what was answered at a step before stands if only papers came to the earlier step, the register still says the same of the
/// case's persons, and who answered need not keep away from them; else the step is done again.
/// </summary>
internal static class StandingAnswer
{
    /// <returns>The answer that stands; null: the step waits for its officer.</returns>
    public static Submission? TakeUp(StepScope step)
    {
        if (StraightBack.At(step.File, step.Node) is not { } way)
        {
            return null;
        }

        var given = way.Answer.Particulars!.DeepClone().AsObject();
        var answeredBy = given[StraightBack.AnsweredBy]?.GetValue<string>() ?? way.Answer.Actor;
        if (step.File.Last(PersonOfToday.Changed)?.Sequence > way.Answer.Sequence
            || step.Ledger.MustKeepAway(answeredBy, step.File.Persons)
            || !SaysTheSame(way.First.Particulars!, way.Again.Particulars!))
        {
            step.Note(StraightBack.Lapsed, way.Answer.Clauses, particulars: new() { ["title"] = given["title"]!.DeepClone() });
            return null;
        }

        var task = step.Ledger.Find<HumanTaskRow>(given["task"]!.GetValue<string>())
            ?? throw new InvalidOperationException($"Entry {way.Answer.Sequence} of {step.File.Number} names no task.");
        var stands = new Submission(task, given["outcome"]!.GetValue<string>(), given["form"]!.DeepClone().AsObject());
        // Whoever did the earlier step again acts as nobody here: whose answer it is, the entry of the answer says.
        given[StraightBack.AnsweredIn] ??= way.Answer.Sequence;
        given[StraightBack.AnsweredBy] = answeredBy;
        step.Note(StraightBack.Stands, way.Answer.Clauses, particulars: given);
        step.Ledger.Submission = stands;
        return stands;
    }

    private static bool SaysTheSame(JsonObject first, JsonObject again) =>
        JsonNode.DeepEquals(first["outcome"], again["outcome"]) && JsonNode.DeepEquals(WithoutPapers(first), WithoutPapers(again));

    private static JsonObject WithoutPapers(JsonObject submitted)
    {
        var form = submitted["form"]!.DeepClone().AsObject();
        foreach (var papers in FormCatalogue.Find(submitted["formId"]!.GetValue<string>()).Fields.OfType<FilesField>())
        {
            form.Remove(papers.Name);
        }

        return form;
    }
}
