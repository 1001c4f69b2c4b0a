using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Expressions;

/// <summary>Values of variables as JSON and back.</summary>
public static class JsonValues
{
    /// <summary>The JSON of a value; dates in ISO 8601, enums by name.</summary>
    public static JsonNode? From(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        decimal number => JsonValue.Create(number),
        DateOnly date => JsonValue.Create(date.ToString("O", CultureInfo.InvariantCulture)),
        DateTime instant => JsonValue.Create(instant.ToString(Iso, CultureInfo.InvariantCulture)),
        DateTimeOffset instant => JsonValue.Create(instant.ToString(Iso, CultureInfo.InvariantCulture)),
        TimeSpan span => JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)),
        Guid guid => JsonValue.Create(guid.ToString()),
        Enum item => JsonValue.Create(item.ToString()),
        IDictionary<string, object?> map => FromMap(map),
        IEnumerable list => FromList(list),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Web),
    };

    private const string Iso = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>A scalar as CLR value (whole numbers as Int32, Int64 or Decimal, others as Double); objects and arrays as they are.</summary>
    public static object? ToValue(JsonNode? node) => node is not JsonValue value ? node : value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Text(value),
        JsonValueKind.Number => Number(value),
        _ => node,
    };

    /// <summary>A value that was made from a date or id is text too.</summary>
    public static string Text(JsonValue value) => value.TryGetValue<string>(out var text) ? text : value.ToJsonString().Trim('"');

    private static object Number(JsonValue value)
    {
        if (value.TryGetValue<int>(out var small))
            return small;
        if (value.TryGetValue<long>(out var large))
            return large;
        if (value.TryGetValue<double>(out var real))
            return real;
        return value.TryGetValue<decimal>(out var exact) ? exact : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
    }

    private static JsonObject FromMap(IDictionary<string, object?> map)
    {
        var json = new JsonObject();
        foreach (var (name, value) in map)
            json[name] = From(value);
        return json;
    }

    private static JsonArray FromList(IEnumerable list)
    {
        var array = new JsonArray();
        foreach (var item in list)
            array.Add(From(item));
        return array;
    }
}
