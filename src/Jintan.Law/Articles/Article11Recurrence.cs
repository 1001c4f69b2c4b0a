using static Jintan.Law.Ruling;

namespace Jintan.Law;

/// <summary>Article 11 item 5: recurrence within one year (受到问责后，一年内再次发生), computed from the register, never ticked by hand.</summary>
/// <remarks>受到问责后，一年内再次发生应当予以问责情形的。</remarks>
public static class Article11Recurrence
{
    private const int WindowMonths = 12;

    /// <summary>Earlier decisions and the first and last day of the new conduct.</summary>
    public sealed record History(ValueList<PriorDecision> Prior, DateOnly? BeganOn, DateOnly? EndedOn, ReadingSet Readings);

    /// <summary>
    /// The window opens on the day after the earlier decision took effect and closes on the corresponding day of the next year,
    /// both included. Conduct on the very day of the earlier decision is sent to a person, and so is a decision under other rules or from
    /// before the Measures (gap G62). Revoked decisions do not count.
    /// </summary>
    [Article("art11.item5")]
    public static Ruled<Recurrence> ConductRecursWithinOneYear(History facts)
    {
        var result = Recurrence.No;
        foreach (var prior in facts.Prior)
        {
            var one = Against(prior, facts);
            result = one == Recurrence.Yes || (one == Recurrence.Undetermined && result == Recurrence.No) ? one : result;
        }

        var ruling = result switch
        {
            Recurrence.Undetermined => Leave("新行为是否发生在此前问责决定之后，应由人工认定（第十一条第五项）", "art11.item5"),
            Recurrence.Yes => Allow("art11.item5", "art11"),
            _ => Allow("art11.item5"),
        };
        return new(result, ruling.Under(facts.Readings, ReadingId.P01, ReadingId.P02, ReadingId.P03));
    }

    private static Recurrence Against(PriorDecision prior, History facts)
    {
        if (prior.State == PriorState.Revoked)
        {
            return Recurrence.No;
        }

        if (EffectiveDay.Of(prior.DecidedOn, prior.EffectiveOn, facts.Readings) is not { } effective
            || LastDay(facts) is not { } last)
        {
            return Recurrence.Undetermined;
        }

        var first = facts.BeganOn ?? last;
        last = facts.Readings.Departs(ReadingId.P03) ? first : last;
        if (last < effective || first > CivilPeriod.LastDay(effective, WindowMonths, facts.Readings))
        {
            return Recurrence.No;
        }

        var otherRegime = prior.State == PriorState.OtherRegime || effective < Measures.InForceFrom;
        return last == effective || otherRegime ? Recurrence.Undetermined : Recurrence.Yes;
    }

    private static DateOnly? LastDay(History facts) => facts.EndedOn ?? facts.BeganOn;
}
