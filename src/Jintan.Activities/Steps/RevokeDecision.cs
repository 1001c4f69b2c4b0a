using System.Text.Json.Nodes;
using Jintan.Ledger.Cases;

namespace Jintan.Activities.Steps;

/// <summary>Outside the Measures: the decision is revoked; its bars fall away from the start (gap G57).</summary>
[Activity(Namespace = "Jintan", Type = "RevokeDecision", Version = 1, Category = "作风问责", DisplayName = "撤销决定（办法以外）",
    Description = "复查撤销的，决定自始无效，影响期消灭，并在同样范围恢复名誉。")]
public sealed class RevokeDecision : RecordStep
{
    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var number = DecisionSeal.NumberOf(step);
        var bars = step.Ledger.EndDecision(number, IssuedDecision.Revoked);
        step.Note(
            "decision-revoked",
            clauses,
            new() { ["decision"] = new JsonObject { ["state"] = "revoked" } },
            new() { ["number"] = number, ["barsFallen"] = bars });
        return Done;
    }
}
