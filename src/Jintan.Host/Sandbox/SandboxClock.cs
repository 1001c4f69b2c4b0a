namespace Jintan.Host.Sandbox;

/// <summary>The host's clock, so many days ahead: a limit of thirty days can ring this afternoon. How far stands in a file beside the database.</summary>
internal sealed class SandboxClock(TimeProvider clock, string file) : TimeProvider
{
    public int DaysAhead { get; private set; } = File.Exists(file) ? int.Parse(File.ReadAllText(file)) : 0;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(DaysAhead);

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    public void PutForward(int days)
    {
        File.WriteAllText(file, $"{DaysAhead + days}");
        DaysAhead += days;
    }

    public void SetBack()
    {
        File.Delete(file);
        DaysAhead = 0;
    }
}
