using System.Text.Json.Nodes;

namespace Jintan.Engine.Execution;

/// <summary>Copies of stored values: a script may change a structure, the stored state must not change with it.</summary>
internal static class StateCopy
{
    public static object? Value(object? value) => value switch
    {
        JsonNode structure => structure.DeepClone(),
        object?[] list => Array(list),
        Array list => list.Clone(),
        _ => value,
    };

    public static object?[] Array(object?[] values)
    {
        if (values.Length == 0)
            return values;
        var copy = new object?[values.Length];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = Value(values[i]);
        return copy;
    }

    public static Dictionary<string, object?> Values(IReadOnlyDictionary<string, object?> values, StringComparer comparer)
    {
        var copy = new Dictionary<string, object?>(values.Count, comparer);
        foreach (var (name, value) in values)
            copy[name] = Value(value);
        return copy;
    }

    public static Dictionary<string, IReadOnlyDictionary<string, object?>> Outputs(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> outputs)
    {
        var copy = new Dictionary<string, IReadOnlyDictionary<string, object?>>(outputs.Count, StringComparer.Ordinal);
        foreach (var (activity, values) in outputs)
            copy[activity] = Values(values, StringComparer.OrdinalIgnoreCase);
        return copy;
    }
}
