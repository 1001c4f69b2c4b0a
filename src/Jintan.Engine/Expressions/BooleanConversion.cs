namespace Jintan.Engine.Expressions;

/// <summary>What counts as true or false: booleans, their names in any case, numbers (0 is false). Never a script's truthiness.</summary>
internal static class BooleanConversion
{
    public static object? Convert(object value, bool strict) => Scalars.Plain(value) switch
    {
        bool flag => flag,
        string text when bool.TryParse(text.Trim(), out var flag) => flag,
        int number => number != 0,
        long number => number != 0,
        double number => number != 0,
        decimal number => number != 0,
        null => null,
        var other => strict ? throw new TypeConversionException(other, "System.Boolean") : false,
    };
}
