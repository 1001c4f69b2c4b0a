using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Law;

namespace Jintan.Activities.Steps;

/// <summary>The steps of the decision chain that were done, as the case file learns them.</summary>
internal static class ChainDone
{
    public static JsonObject From(ValueList<DecisionStep> before, params ValueList<DecisionStep> done) =>
        new() { ["chain_done"] = JsonSerializer.SerializeToNode(before.With(done), LawJson.Default.ValueListDecisionStep) };
}
