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
        Residual<ConsentResult>(facts["office"], "result", "not_agreed");
        Residual<ConsentResult>(facts["standing_committee"], "result", "not_agreed");
        Residual<DecisionState>(facts["decision"], "state", "in_force");
        foreach (var prior in facts["prior"] as JsonArray ?? [])
        {
            Residual<PriorState>(prior, "state", "under_complaint");
        }

        if (facts["investigation"] is JsonObject investigation && investigation["by"] is JsonValue one)
        {
            investigation["by"] = new JsonArray(one.DeepClone());
        }
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
