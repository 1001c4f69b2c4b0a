namespace Jintan.Ledger.Entries;

/// <summary>The calendar day in Asia/Shanghai.</summary>
public static class LegalDate
{
    /// <summary>UTC+8 without daylight saving since 1992; every date of the Measures is later.</summary>
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Shanghai).DateTime);

    /// <summary>The last instant of a day in Asia/Shanghai is one tick before this one.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Shanghai);
}
