namespace Jintan.Host.Sandbox;

/// <summary>The host's clock, so many days ahead; a limit of thirty days can ring this afternoon.</summary>
internal sealed class SandboxClock(TimeProvider clock) : TimeProvider
{
    public int DaysAhead { get; set; }

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(DaysAhead);

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
