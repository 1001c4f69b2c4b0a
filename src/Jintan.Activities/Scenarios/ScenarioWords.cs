using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Reflection;
using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>Vocabularies that the format leaves open: a word the law does not name is read as its residual case, never dropped.</summary>
internal static class ScenarioWords
{
    internal static void Normalise(JsonObject facts)
    {
        Residual<SuspicionKind>(facts["suspected"], "kind", "other");
        Residual<Service>(facts["decision"], "service", "other");
        Residual<Waiver>(facts["hearing"], "waiver", "other");
        Residual<Harm>(facts["conduct"], "harm", "damage");
        Answered(facts["office"]);
        Answered(facts["standing_committee"]);
        Residual<DecisionState>(facts["decision"], "state", "in_force");
        foreach (var prior in facts["prior"] as JsonArray ?? [])
        {
            Residual<PriorState>(prior, "state", "other_regime");
        }

        if (facts["investigation"] is JsonObject investigation && investigation["by"] is JsonValue one)
        {
            investigation["by"] = new JsonArray(one.DeepClone());
        }
    }

    // Silence is no answer; any other word that is not agreement is a refusal.
    private static void Answered(JsonNode? consent)
    {
        if (consent is JsonObject answer && answer["result"] is JsonValue word && word.ToString() is "silent" or "silence" or "none" or "pending" or "no_answer")
        {
            answer["result"] = null;
        }

        Residual<ConsentResult>(consent, "result", "not_agreed");
    }

    private static void Residual<T>(JsonNode? parent, string key, string residual)
        where T : struct, Enum
    {
        if (parent is JsonObject map && map[key] is JsonValue word && !Names<T>().Contains(word.ToString()))
        {
            map[key] = residual;
        }
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);
}
