using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>Seals a decision: number, text as an immutable document, bars with their first and last barred day.</summary>
internal static class DecisionSeal
{
    private const string Sealed = "decision-sealed";

    /// <summary>文号 of the person's newest decision in the case.</summary>
    public static string NumberOf(StepScope step) => step.File.Last(Sealed, step.Person)!.Particulars!["number"]!.GetValue<string>();

    /// <param name="corrects">文号 of the decision that this one corrects; null: it is the first.</param>
    public static void Apply(ActivityExecutionContext context, StepScope step, Decision decision, Answer answer, string? corrects = null)
    {
        var series = context.GetRequiredService<NumberSeriesNames>().Decisions(Competence.DecidingOrganisation(step).Code);
        var number = step.Ledger.Draw(series, step.File.Number);
        var text = DecisionText.TextOf(step);
        step.Ledger.Insert(new IssuedDecision
        {
            Number = number,
            CaseNumber = step.File.Number,
            PersonId = step.Person,
            Methods = string.Join(' ', decision.Methods),
            DecidedOn = decision.DecidedOn!.Value,
            EffectiveOn = decision.EffectiveOn ?? decision.DecidedOn.Value,
            State = IssuedDecision.InForce,
            TextHash = DecisionText.HashOf(text),
        });
        step.Ledger.AddDocument(
            step.File.Number, "问责决定书", corrects is null ? "问责决定书.txt" : "问责决定书（更正）.txt", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), number, step.Person);
        foreach (var restriction in answer.Restrictions)
        {
            step.Ledger.Insert(BarRow.Of(restriction, step.File.Number, step.Person, number));
        }

        var row = step.Ledger.Find<CaseRow>(step.File.Number)!;
        // Of several persons each has a decision; the row keeps the first, the register of decisions all.
        row.DecisionNumber = row.DecisionNumber is { } first && first != corrects ? first : number;
        step.Ledger.Update(row);
        var particulars = new JsonObject
        {
            ["number"] = number,
            ["textHash"] = DecisionText.HashOf(text),
            ["formalitiesDue"] = $"{answer.FormalitiesDue:yyyy-MM-dd}",
        };
        if (corrects is not null)
        {
            particulars["corrects"] = corrects;
        }

        step.Ledger.Append(step.File, new EntryDraft(Sealed)
        {
            Person = step.Person,
            Clauses = ["art17", "art19.p1", "art19.p2.s1"],
            Learned = corrects is null ? null : Known(decision),
            Particulars = particulars,
            Node = step.Node,
        });
    }

    // The corrected decision is to be announced again, so that it was not is what is known.
    private static JsonObject Known(Decision decision)
    {
        var known = JsonSerializer.SerializeToNode(decision, LawJson.Default.Decision)!.AsObject();
        (known["announced_on"], known["service"]) = (null, null);
        return new() { ["decision"] = known };
    }
}
