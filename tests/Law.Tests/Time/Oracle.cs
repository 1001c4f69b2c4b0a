namespace Jintan.Law.Tests.Time;

/// <summary>Periods by counting months and days by hand, without the arithmetic under test.</summary>
internal static class Oracle
{
    private static readonly int[] Lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The corresponding day, or the month's last day where it has none.</summary>
    internal static DateOnly Corresponding(DateOnly start, int months)
    {
        var (year, month) = (start.Year, start.Month);
        for (var left = months; left > 0; left--)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        return new(year, month, Math.Min(start.Day, Length(year, month)));
    }

    /// <summary>The last of the days that are counted when the first day counts: all days before the corresponding one, or the whole last month.</summary>
    internal static DateOnly Inclusive(DateOnly start, int months)
    {
        var corresponding = Corresponding(start, months);
        if (corresponding.Day < start.Day)
        {
            return corresponding;
        }

        return corresponding.Day > 1
            ? new(corresponding.Year, corresponding.Month, corresponding.Day - 1)
            : corresponding.Month == 1
                ? new(corresponding.Year - 1, 12, 31)
                : new(corresponding.Year, corresponding.Month - 1, Length(corresponding.Year, corresponding.Month - 1));
    }

    private static int Length(int year, int month) =>
        month == 2 && (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)) ? 29 : Lengths[month - 1];
}
