using System.Text.Json.Nodes;

namespace Jintan.Ledger.Cases;

/// <summary>JSON merge patch (RFC 7396), with one difference: null stays as a value, because "known to be absent" is a fact.</summary>
public static class MergePatch
{
    public static void Apply(JsonObject target, JsonObject patch)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(patch);
        foreach (var (key, value) in patch)
        {
            if (value is JsonObject inner && target[key] is JsonObject existing)
            {
                Apply(existing, inner);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }
}
