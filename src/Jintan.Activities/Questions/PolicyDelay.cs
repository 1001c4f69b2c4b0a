using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>How far a local policy limit was missed. It is reported and voids nothing.</summary>
internal static class PolicyDelay
{
    /// <summary>Calendar days after the last day, 0 when in time or when there is no such limit; null where the calendar of a year is not registered: nobody guesses.</summary>
    internal static int? DaysLate(string limit, DateOnly? start, DateOnly done, LocalPolicy policy)
    {
        if (start is not { } day || policy.Limit(limit, day) is not { } known)
        {
            return 0;
        }

        return known.LastDay(day, policy.Calendar) is { } last ? Math.Max(0, done.DayNumber - last.DayNumber) : null;
    }
}
