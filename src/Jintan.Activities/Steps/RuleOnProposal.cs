using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>Articles 5 to 11 and 15: the proposal is within what is permitted, and the person is told of it.</summary>
[Activity(Namespace = "Jintan", Type = "RuleOnProposal", Version = 1, Category = "作风问责", DisplayName = "拟处告知",
    Description = "判断情形是否成立、拟采取的方式是否在允许的范围内，并记录告知。")]
public sealed class RuleOnProposal : LegalStep
{
    internal const string Notified = "proposal-notified";

    private protected override string Question => QuestionBook.MethodMayBeProposed;

    private protected override string Happened => Notified;

    private protected override JsonObject Learn(StepScope step)
    {
        var learned = new JsonObject
        {
            ["prior"] = EarlierDecisions.Of(step),
            ["hearing"] = new JsonObject { ["notified"] = true },
        };
        // Post and level may have changed since the start; the law compares both (gap G27).
        if (step.Ledger.PersonToday(step.Person) is { } person)
        {
            learned["subject"] = ClueFacts.SubjectOf(person);
        }

        return learned;
    }
}
