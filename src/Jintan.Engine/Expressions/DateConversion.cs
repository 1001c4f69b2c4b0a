using System.Globalization;

namespace Jintan.Engine.Expressions;

/// <summary>Dates and times, from ISO 8601 text or from each other; text without an offset is UTC.</summary>
internal static class DateConversion
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static object? DateTimeOffset(object value, bool strict) => Scalars.Plain(value) switch
    {
        DateTimeOffset instant => instant,
        DateTime instant => new DateTimeOffset(instant.Kind == DateTimeKind.Unspecified ? System.DateTime.SpecifyKind(instant, DateTimeKind.Utc) : instant),
        DateOnly date => new DateTimeOffset(date, TimeOnly.MinValue, System.TimeSpan.Zero),
        "" => null,
        string text when System.DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant,
        var other => strict ? throw new TypeConversionException(other, "System.DateTimeOffset") : default(DateTimeOffset),
    };

    public static object? DateTime(object value, bool strict) => Scalars.Plain(value) switch
    {
        DateTime instant => instant,
        DateTimeOffset instant => instant.UtcDateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        "" => null,
        string text when System.DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant) => instant,
        var other => strict ? throw new TypeConversionException(other, "System.DateTime") : default(DateTime),
    };

    public static object? DateOnly(object value, bool strict) => Scalars.Plain(value) switch
    {
        DateOnly date => date,
        DateTime instant => System.DateOnly.FromDateTime(instant),
        DateTimeOffset instant => System.DateOnly.FromDateTime(instant.DateTime),
        "" => null,
        string text when System.DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) => date,
        var other => strict ? throw new TypeConversionException(other, "System.DateOnly") : default(DateOnly),
    };

    public static object? TimeSpan(object value, bool strict)
    {
        var plain = Scalars.Plain(value);
        switch (plain)
        {
            case TimeSpan span:
                return span;
            case "":
                return null;
            case string text when System.TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span):
                return span;
        }

        return strict ? throw new TypeConversionException(value, "System.TimeSpan") : default(TimeSpan);
    }
}
