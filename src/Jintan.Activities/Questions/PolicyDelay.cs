using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>How far a local policy limit was missed. It is reported and voids nothing.</summary>
internal static class PolicyDelay
{
    /// <summary>Calendar days after the last day; 0 when in time, when the limit does not exist, or when the calendar has no data.</summary>
    internal static int DaysLate(string limit, DateOnly? start, DateOnly done, LocalPolicy policy) =>
        start is { } day && policy.Limit(limit, day)?.LastDay(day, policy.Calendar) is { } last
            ? Math.Max(0, done.DayNumber - last.DayNumber)
            : 0;
}
