using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A numeric limit that local policy puts behind 及时 (本地内部时限). It is never statutory and voids nothing.</summary>
/// <param name="Id">Name of the limit.</param>
/// <param name="Clause">The clause that says 及时, or under which the step stands.</param>
/// <param name="Amount">Number of days.</param>
/// <param name="Unit">Working or calendar days.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="From">First day of steps to which it applies.</param>
/// <param name="Through">Last day of steps to which it applies; null: until another one follows.</param>
public sealed record PolicyLimit(string Id, Clause Clause, int Amount, LimitUnit Unit, string Name, DateOnly From, DateOnly? Through = null)
{
    /// <summary>Last day, included; the starting day is not counted. Null where the calendar has no data for the year.</summary>
    public DateOnly? LastDay(DateOnly start, WorkingCalendar calendar) =>
        Unit == LimitUnit.WorkingDays ? calendar.LastDay(start, Amount) : start.AddDays(Amount);
}

/// <summary>Unit of a policy limit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LimitUnit>))]
public enum LimitUnit
{
    /// <summary>Working days by the calendar.</summary>
    [JsonStringEnumMemberName("working_days")]
    WorkingDays,

    /// <summary>Calendar days.</summary>
    [JsonStringEnumMemberName("days")]
    Days,
}

/// <summary>The dated local limits shipped with the law.</summary>
public static class PolicyLimits
{
    /// <summary>All limits, old ones included.</summary>
    public static IReadOnlyList<PolicyLimit> All { get; } =
        EmbeddedJson.Read("Time.policy-limits.json", TimeJson.Default.PolicyLimitFile).Limits;

    /// <summary>The limit of this name in force on the day; null where there is none.</summary>
    public static PolicyLimit? InForce(string id, DateOnly day) => InForce(All, id, day);

    /// <summary>The same among other limits, those of a decree that replaces the shipped ones for instance: the latest that has begun and not ended.</summary>
    public static PolicyLimit? InForce(IEnumerable<PolicyLimit> limits, string id, DateOnly day) =>
        limits.Where(limit => limit.Id == id && limit.From <= day && (limit.Through is null || day <= limit.Through)).MaxBy(limit => limit.From);
}

internal sealed record PolicyLimitFile(PolicyLimit[] Limits);
