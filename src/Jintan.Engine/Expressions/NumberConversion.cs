using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jintan.Engine.Expressions;

/// <summary>Numbers: thousands separators are read, halves go to the even neighbour, too large is an error, empty text is nothing.</summary>
internal static class NumberConversion
{
    public static object? Int32(object value, bool strict) =>
        Convert(value, strict, "Int32", 0, plain => System.Convert.ToInt32(plain, CultureInfo.InvariantCulture),
            text => int.Parse(text, Whole, CultureInfo.InvariantCulture));

    public static object? Int64(object value, bool strict) =>
        Convert(value, strict, "Int64", 0L, plain => System.Convert.ToInt64(plain, CultureInfo.InvariantCulture),
            text => long.Parse(text, Whole, CultureInfo.InvariantCulture));

    public static object? Single(object value, bool strict) =>
        Convert(value, strict, "Single", 0f, plain => System.Convert.ToSingle(plain, CultureInfo.InvariantCulture),
            text => float.Parse(text, Real, CultureInfo.InvariantCulture));

    public static object? Double(object value, bool strict) =>
        Convert(value, strict, "Double", 0d, plain => System.Convert.ToDouble(plain, CultureInfo.InvariantCulture),
            text => double.Parse(text, Real, CultureInfo.InvariantCulture));

    /// <summary>A number in JSON keeps all its digits.</summary>
    public static object? Decimal(object value, bool strict) =>
        value is JsonValue json && json.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : Convert(value, strict, "Decimal", 0m, plain => System.Convert.ToDecimal(plain, CultureInfo.InvariantCulture),
            text => decimal.Parse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture));

    private const NumberStyles Whole = NumberStyles.Integer | NumberStyles.AllowThousands;
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    private static object? Convert(
        object value, bool strict, string alias, object zero, Func<object, object> fromNumber, Func<string, object> fromText)
    {
        var plain = Scalars.Plain(value);
        try
        {
            return plain switch
            {
                null or "" => null,
                string text => fromText(text),
                int or long or double or decimal or float or bool or Enum => fromNumber(plain),
                _ when strict => throw new TypeConversionException(value, "System." + alias),
                _ => zero,
            };
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return strict ? throw new TypeConversionException(value, "System." + alias, exception) : zero;
        }
    }
}
