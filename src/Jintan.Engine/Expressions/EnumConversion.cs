namespace Jintan.Engine.Expressions;

/// <summary>Enums by their exact name; numbers only in lenient mode.</summary>
internal static class EnumConversion
{
    public static object? For<TEnum>(object value, bool strict) where TEnum : struct, Enum => Convert(typeof(TEnum), value, strict);

    public static object? Convert(Type type, object value, bool strict) => Scalars.Plain(value) switch
    {
        string text when Enum.IsDefined(type, text) => Enum.Parse(type, text),
        int number when !strict => Enum.ToObject(type, number),
        double number when !strict => Enum.ToObject(type, (int)number),
        var other => throw new TypeConversionException(other, type.ToString()),
    };
}
