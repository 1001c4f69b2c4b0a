using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>Working days by the yearly notices of the State Council. A year without data is left to people, never guessed.</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<int, CalendarYear> _years;

    /// <summary>A calendar of the given years.</summary>
    public WorkingCalendar(IEnumerable<CalendarYear> years) => _years = years.ToDictionary(year => year.Year);

    /// <summary>The calendar shipped with the law.</summary>
    public static WorkingCalendar Shipped { get; } = new(EmbeddedJson.Read("Time.calendar.json", TimeJson.Default.CalendarFile).Years);

    /// <summary>The same calendar with these years added, or put in the place of those it has.</summary>
    public WorkingCalendar With(ValueList<CalendarYear> years) =>
        years.Count == 0 ? this : new(_years.Values.Where(known => !years.Any(year => year.Year == known.Year)).Concat(years));

    /// <summary>Whether the day is a working day; null where the year has no data.</summary>
    public bool? IsWorkingDay(DateOnly day)
    {
        if (!_years.TryGetValue(day.Year, out var year))
        {
            return null;
        }

        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return weekend ? year.MakeUpDays.Contains(day) : !year.Holidays.Contains(day);
    }

    /// <summary>The last day of a limit in working days: the starting day is not counted, the last working day is included. Null where a year has no data.</summary>
    public DateOnly? LastDay(DateOnly start, int workingDays)
    {
        var day = start;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            switch (IsWorkingDay(day))
            {
                case null: return null;
                case true: left--; break;
            }
        }

        return day;
    }
}

/// <summary>One year of public holidays (放假) and make-up days (调休上班), with the notice that says so.</summary>
public sealed record CalendarYear(int Year, string Notice, ValueList<DateOnly> Holidays, ValueList<DateOnly> MakeUpDays);

internal sealed record CalendarFile(CalendarYear[] Years);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CalendarFile))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(PolicyLimitFile))]
internal sealed partial class TimeJson : JsonSerializerContext;
