using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>Inputs or outputs of an execution: names of the node, values of the moment.</summary>
public readonly struct NamedValues
{
    private readonly CompiledSlot[]? _slots;
    private readonly object?[]? _values;

    internal NamedValues(CompiledSlot[] slots, object?[] values)
    {
        _slots = slots;
        _values = values;
    }

    public int Count => _slots?.Length ?? 0;

    public string NameAt(int index) => _slots![index].Name;

    public object? ValueAt(int index) => _values![index];

    /// <summary>The values as JSON, for storage and display.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        for (var i = 0; i < Count; i++)
            json[NameAt(i)] = JsonValues.From(ValueAt(i));
        return json;
    }
}
