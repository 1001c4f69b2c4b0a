namespace Jintan.Law;

/// <summary>Periods by the Civil Code (民法典第二百零一条、第二百零二条), reading P01.</summary>
public static class CivilPeriod
{
    /// <summary>
    /// The last day of a period of months. The starting day is not counted; the last day is the corresponding day of the month in
    /// which the period ends, or that month's last day where it has none. No roll-over for holidays. The last day belongs to the period.
    /// </summary>
    /// <remarks>Under the alternative of P01 the starting day is counted, so the period ends on the eve.</remarks>
    public static DateOnly LastDay(DateOnly start, int months, ReadingSet readings) => readings.Departs(ReadingId.P01)
        ? InclusivePeriod.LastDay(start, months)
        : start.AddMonths(months);
}
