using System.Text.Json.Nodes;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>Earlier decisions against the person, from the register of decisions: recurrence is computed, never ticked by hand.</summary>
internal static class EarlierDecisions
{
    public static JsonArray Of(StepScope step) => new(
    [
        // An exempted person was not held accountable.
        .. step.Ledger.DecisionsAgainst(step.Person).Where(d => d.Methods != "NONE").Select(d => (JsonNode)new JsonObject
        {
            ["decided_on"] = $"{d.DecidedOn:yyyy-MM-dd}",
            ["effective_on"] = $"{d.EffectiveOn:yyyy-MM-dd}",
            ["state"] = d.State,
        }),
    ]);
}
