using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Expressions;

/// <summary>Values as text, in the invariant culture.</summary>
internal static class TextConversion
{
    public static object? Convert(object value, bool strict) => value switch
    {
        string text => text,
        JsonValue json when json.GetValueKind() == JsonValueKind.String => JsonValues.Text(json),
        JsonValue json when json.GetValueKind() is JsonValueKind.True or JsonValueKind.False => json.GetValue<bool>() ? "True" : "False",
        JsonNode json => json.ToJsonString(DefinitionText.Compact),
        DateTime instant => instant.ToString(ShortDate(instant.TimeOfDay), CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString(ShortDate(instant.TimeOfDay) + " zzz", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary or IEnumerable => JsonValues.From(value)!.ToJsonString(DefinitionText.Compact),
        _ => value.ToString(),
    };

    private static string ShortDate(TimeSpan time) => time == TimeSpan.Zero ? "MM/dd/yyyy" : "MM/dd/yyyy HH:mm";

    public static object? Guid(object value, bool strict)
    {
        if (Scalars.Plain(value) is string text && System.Guid.TryParse(text, out var guid))
            return guid;
        return strict ? throw new TypeConversionException(value, "System.Guid") : System.Guid.Empty;
    }
}
