using Jintan.Activities.Reports;

namespace Jintan.Host.Deadlines;

/// <summary>The bell of the calendar: every morning it makes sure that the half-year that has ended is being reported.</summary>
public sealed class HalfYears(HalfYearCalendar calendar, ILogger<HalfYears> log)
{
    public const string JobId = "half-years";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var organisations = await calendar.RunAsync(cancellation);
        log.LogDebug("{Organisations} organisations report the half-year", organisations);
    }
}
