using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Expressions;

/// <summary>Objects and lists; text is parsed when the wanted type is concrete.</summary>
internal static class StructureConversion
{
    public static object? ToJsonObject(object value, bool strict) => Parse<JsonObject>(value, "JsonObject");

    public static object? ToJsonArray(object value, bool strict) => Parse<JsonArray>(value, "JsonArray");

    public static object? ToJsonNode(object value, bool strict) => value as JsonNode ?? JsonValues.From(value);

    /// <summary>Elements of a JSON text, an array or a list; a plain text by character.</summary>
    public static object? List(object value, bool strict) => value switch
    {
        string text => FromText(text),
        JsonArray array => Elements(array),
        JsonValue json when JsonValues.ToValue(json) is string text => FromText(text),
        JsonNode => throw new TypeConversionException(value, "List<Object>"),
        IEnumerable list => Elements(list),
        _ => throw new TypeConversionException(value, "List<Object>"),
    };

    public static object? ArrayOf<T>(object value, Func<object, bool, object?> convert, bool strict)
    {
        var items = value is string text && !text.AsSpan().TrimStart().StartsWith("[")
            ? throw new TypeConversionException(value, typeof(T).Name + "[]")
            : (object?[])List(value, strict)!;
        var array = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
            array[i] = items[i] is null ? default! : items[i] is T same ? same : (T)convert(items[i]!, strict)!;
        return array;
    }

    /// <summary>A type of an activity's own (record, dictionary): read from JSON.</summary>
    public static object? Foreign(Type type, object value)
    {
        if (type.IsInstanceOfType(value))
            return value;
        try
        {
            var json = value is string text ? JsonNode.Parse(text) : JsonValues.From(value);
            return json.Deserialize(type, Web);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new TypeConversionException(value, type.Name, exception);
        }
    }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static object?[] FromText(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonArray array)
                return Elements(array);
        }
        catch (JsonException)
        {
            return Array.ConvertAll(text.ToCharArray(), c => (object?)c.ToString());
        }

        return Array.ConvertAll(text.ToCharArray(), c => (object?)c.ToString());
    }

    private static object?[] Elements(JsonArray array)
    {
        var items = new object?[array.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = JsonValues.ToValue(array[i]);
        return items;
    }

    private static object?[] Elements(IEnumerable list)
    {
        var items = new List<object?>();
        foreach (var item in list)
            items.Add(item);
        return [.. items];
    }

    private static T? Parse<T>(object value, string alias) where T : JsonNode
    {
        try
        {
            var node = value switch
            {
                JsonNode json => json,
                string text => JsonNode.Parse(text),
                _ => JsonValues.From(value),
            };
            return node is T structure ? structure : throw new TypeConversionException(value, alias);
        }
        catch (JsonException exception)
        {
            throw new TypeConversionException(value, alias, exception);
        }
    }
}
