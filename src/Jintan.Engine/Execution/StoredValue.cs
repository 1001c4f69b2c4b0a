using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Execution;

/// <summary>
/// A value in stored state: null, text and booleans as they are, everything else as <c>[alias, json]</c>, so that it comes back with its type.
/// </summary>
internal static class StoredValue
{
    /// <summary>Inputs of a type of the activity's own go as JSON; the activity reads them back as that type.</summary>
    public static JsonNode? WriteInput(object? value) =>
        value is null or string or bool || value is object[] || ValueTypes.KnownFor(value.GetType()) is not null
            ? Write(value)
            : new JsonArray("JsonNode", JsonValues.From(value));

    /// <exception cref="UnknownValueTypeException">The type is not on the closed list.</exception>
    public static JsonNode? Write(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return JsonValue.Create(text);
            case bool flag:
                return JsonValue.Create(flag);
            case object?[] list when list.GetType() == typeof(object[]):
                return new JsonArray("Object[]", WriteAll(list));
        }

        var type = ValueTypes.KnownFor(value.GetType())
            ?? throw new UnknownValueTypeException(value.GetType().ToString());
        return new JsonArray(type.Alias, JsonValues.From(value));
    }

    /// <exception cref="UnknownValueTypeException">The alias is not on the list of this program.</exception>
    public static object? Read(JsonNode? stored)
    {
        if (stored is not JsonArray pair)
            return JsonValues.ToValue(stored);
        var alias = pair[0]!.GetValue<string>();
        if (alias == "Object[]")
            return ReadAll((JsonArray)pair[1]!);
        var type = ValueTypes.Find(alias) ?? throw new UnknownValueTypeException(alias);
        return type.ClrType == typeof(object) ? JsonValues.ToValue(pair[1]?.DeepClone()) : type.Convert(pair[1]?.DeepClone(), strict: true);
    }

    public static JsonArray WriteAll(object?[] values)
    {
        var array = new JsonArray();
        foreach (var value in values)
            array.Add(Write(value));
        return array;
    }

    public static object?[] ReadAll(JsonArray array)
    {
        var values = new object?[array.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Read(array[i]);
        return values;
    }

    public static JsonObject? WriteMap(IReadOnlyDictionary<string, object?>? values)
    {
        if (values is null || values.Count == 0)
            return null;
        var json = new JsonObject();
        foreach (var (name, value) in values)
            json[name] = Write(value);
        return json;
    }

    public static Dictionary<string, object?> ReadMap(JsonObject? json, StringComparer comparer)
    {
        var values = new Dictionary<string, object?>(comparer);
        foreach (var (name, value) in json ?? [])
            values[name] = Read(value);
        return values;
    }
}
