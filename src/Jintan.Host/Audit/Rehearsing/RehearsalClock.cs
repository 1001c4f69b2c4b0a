namespace Jintan.Host.Audit.Rehearsing;

/// <summary>Stands at the moment of the entry that is rehearsed.</summary>
internal sealed class RehearsalClock : TimeProvider
{
    public DateTime Moment { get; set; }

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Moment, DateTimeKind.Utc));
}
