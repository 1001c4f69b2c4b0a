namespace Jintan.Law;

/// <summary>The day from which the periods of a decision run, reading P02.</summary>
public static class EffectiveDay
{
    /// <summary>
    /// The stated day of effect, else the day of the decision, and never a day before it. Under the alternative of P02 it is the
    /// day of the decision. Null when neither is known.
    /// </summary>
    public static DateOnly? Of(DateOnly? decidedOn, DateOnly? effectiveOn, ReadingSet readings)
    {
        var stated = readings.Departs(ReadingId.P02) ? null : effectiveOn;
        return stated > decidedOn ? stated : decidedOn ?? effectiveOn;
    }
}
