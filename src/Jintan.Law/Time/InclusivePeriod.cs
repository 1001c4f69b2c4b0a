namespace Jintan.Law;

/// <summary>Periods that count the day on which they start, as sanction periods do, reading P13.</summary>
public static class InclusivePeriod
{
    /// <summary>
    /// The last day of a period of months whose first day is counted: the eve of the corresponding day, or the last day of the
    /// month where it has no corresponding day (its eve would be that day).
    /// </summary>
    public static DateOnly LastDay(DateOnly start, int months)
    {
        var corresponding = start.AddMonths(months);
        return corresponding.Day == start.Day ? corresponding.AddDays(-1) : corresponding;
    }

    /// <summary>The last day of a sanction period by P13; under its alternative the Civil Code's arithmetic is used.</summary>
    public static DateOnly LastDayOfSanction(DateOnly start, int months, ReadingSet readings) =>
        readings.Departs(ReadingId.P13) ? start.AddMonths(months) : LastDay(start, months);
}
