using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Tasks;

namespace Jintan.Activities.Steps;

/// <summary>
/// 退回后直达: what was answered at a step before stands if only papers came to the earlier step and the register still says the same of the
/// case's persons; else the step is done again.
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

        var given = way.Answer.Particulars!;
        if (step.File.Last(PersonOfToday.Changed)?.Sequence > way.Answer.Sequence || !SaysTheSame(way.First.Particulars!, way.Again.Particulars!))
        {
            step.Note(StraightBack.Lapsed, way.Answer.Clauses, particulars: new() { ["title"] = given["title"]!.DeepClone() });
            return null;
        }

        var task = step.Ledger.Find<HumanTaskRow>(given["task"]!.GetValue<string>())
            ?? throw new InvalidOperationException($"Entry {way.Answer.Sequence} of {step.File.Number} names no task.");
        var stands = new Submission(task, given["outcome"]!.GetValue<string>(), given["form"]!.DeepClone().AsObject());
        step.Ledger.Append(step.File, new EntryDraft(StraightBack.Stands)
        {
            Capacity = way.Answer.Capacity,
            AuthorityRow = way.Answer.AuthorityRow,
            Person = step.About,
            Clauses = way.Answer.Clauses,
            Particulars = given.DeepClone().AsObject(),
            Node = step.Node,
        });
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
