namespace Jintan.Law;

/// <summary>
/// What local policy adds to the Measures and the Office may change: numbers behind 及时, the guidance table, and the days on which people work.
/// None of it is statutory; none of it is ever shown as if it were.
/// </summary>
/// <param name="Limits">Limits, old ones included.</param>
/// <param name="Calendar">Working days.</param>
/// <param name="Guidance">The guidance table of the day.</param>
public sealed record LocalPolicy(ValueList<PolicyLimit> Limits, WorkingCalendar Calendar, GuidanceTable Guidance)
{
    /// <summary>As shipped with the law, before anybody changed it.</summary>
    public static LocalPolicy Shipped { get; } = new(ValueList.From(PolicyLimits.All), WorkingCalendar.Shipped, GuidanceTable.Shipped);

    /// <summary>The limit of this name in force on the day; null where there is none.</summary>
    public PolicyLimit? Limit(string id, DateOnly day) => PolicyLimits.InForce(Limits, id, day);

    /// <summary>The same policy with these changes; nothing else differs.</summary>
    public LocalPolicy With(PolicyChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new(Limits.With(changes.Limits), Calendar.With(changes.Years), changes.Guidance ?? Guidance);
    }
}

/// <summary>What differs from the shipped policy: kept with every ruling that was made under it, so that it can be made again.</summary>
/// <param name="Limits">Limits that were added.</param>
/// <param name="Years">Years of the calendar that were added or replaced.</param>
/// <param name="Guidance">The table that replaces the shipped one; null: none does.</param>
public sealed record PolicyChanges(ValueList<PolicyLimit> Limits, ValueList<CalendarYear> Years, GuidanceTable? Guidance)
{
    /// <summary>Nothing differs.</summary>
    public static PolicyChanges None { get; } = new([], [], null);

    /// <summary>Whether all is as shipped.</summary>
    public bool IsNone => Limits.Count == 0 && Years.Count == 0 && Guidance is null;
}
