using System.Globalization;
using Cronos;
using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions;

/// <summary>An activity that starts instances: the type of trigger, and what it waits for.</summary>
/// <param name="Stimulus">For <c>Elsa.Event</c> the event name, for clocks the interval, instant or cron expression, as literal text; null when it is not a literal.</param>
public sealed record WorkflowTrigger(string ActivityId, string ActivityType, string? Stimulus)
{
    /// <summary>Who starts the instances is a clock.</summary>
    public bool IsTimed => ActivityType is "Elsa.Timer" or "Elsa.Cron" or "Elsa.StartAt";

    public bool IsStartedBy(string eventName) => ActivityType == Event.TypeName && Stimulus == eventName;

    /// <summary>When a timed trigger rings next; null: never again.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now) => ActivityType switch
    {
        "Elsa.Timer" => now + TimeSpan.Parse(Stimulus!, CultureInfo.InvariantCulture),
        "Elsa.Cron" => Cron.Read(Stimulus!).GetNextOccurrence(now, TimeZoneInfo.Utc),
        "Elsa.StartAt" => Instant() is { } at && at > now ? at : null,
        _ => throw new InvalidOperationException($"A trigger of type {ActivityType} has no clock."),
    };

    /// <summary>Whether instances can be started by it; an activity of another type needs no stimulus.</summary>
    internal bool IsReadable => ActivityType switch
    {
        Event.TypeName => !string.IsNullOrEmpty(Stimulus),
        "Elsa.Timer" => TimeSpan.TryParse(Stimulus, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero,
        "Elsa.Cron" => IsCron(Stimulus),
        "Elsa.StartAt" => Instant() is not null,
        _ => true,
    };

    private DateTimeOffset? Instant() =>
        DateTimeOffset.TryParse(Stimulus, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static bool IsCron(string? text)
    {
        try
        {
            return text is not null && Cron.Read(text) is not null;
        }
        catch (CronFormatException)
        {
            return false;
        }
    }
}
