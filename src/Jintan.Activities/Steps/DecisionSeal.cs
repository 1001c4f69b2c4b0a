using System.Text;
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
    public static void Apply(ActivityExecutionContext context, StepScope step, Answer answer)
    {
        var decision = step.Facts.Decision!;
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
            State = "in_force",
            TextHash = DecisionText.HashOf(text),
        });
        step.Ledger.AddDocument(
            step.File.Number, "问责决定书", "问责决定书.txt", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), number, step.Person);
        foreach (var restriction in answer.Restrictions)
        {
            step.Ledger.Insert(BarOf(restriction, step, number));
        }

        var row = step.Ledger.Find<CaseRow>(step.File.Number)!;
        // Of several persons each has a decision; the row keeps the first, the register of decisions all.
        row.DecisionNumber ??= number;
        step.Ledger.Update(row);
        step.Ledger.Append(step.File, new EntryDraft("decision-sealed")
        {
            Person = step.Person,
            Clauses = ["art17", "art19.p1", "art19.p2.s1"],
            Particulars = new()
            {
                ["number"] = number,
                ["textHash"] = DecisionText.HashOf(text),
                ["formalitiesDue"] = $"{answer.FormalitiesDue:yyyy-MM-dd}",
            },
            Node = step.Node,
        });
    }

    private static Bar BarOf(Restriction restriction, StepScope step, string number) => new()
    {
        CaseNumber = step.File.Number,
        PersonId = step.Person,
        Code = RestrictionCodes.CodeOf(restriction.Code),
        Clause = restriction.Basis.Id,
        Year = restriction.Year,
        FirstDay = restriction.From,
        LastDay = restriction.Through,
        DecisionNumber = number,
        InForce = true,
    };
}
