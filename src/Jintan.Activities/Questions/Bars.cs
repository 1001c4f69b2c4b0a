using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>All restrictions of a person: those of article 19 and, beside them, those of superior rules.</summary>
internal sealed record Bars(ValueList<Restriction> Restrictions, ValueList<OverlayRestriction> Overlays)
{
    internal bool NeedsDisciplineRules => Restrictions.Any(bar => bar.Code == RestrictionCode.External);

    internal static Bars Of(
        Decision decision, CaseFacts facts, LawInForce law, RulingLog log, ValueList<OverlayRestriction> running = default)
    {
        var person = facts.Subject ?? new Subject();
        var leading = decision.LeadingCadre ?? person.IsLeadingCadre();
        var restrictions = log.Add(Article19Restrictions.RestrictionsOfTheDecision(new(
            decision.Methods,
            decision.DecidedOn,
            decision.EffectiveOn,
            leading,
            (facts.Conduct?.EndedOn ?? facts.Conduct?.BeganOn)?.Year,
            law.Readings)));
        var overlays = log.Add(SuperiorRestrictions.RestrictionsOfSuperiorRules(new(
            decision.Methods,
            decision.DecidedOn,
            decision.EffectiveOn,
            person.Category,
            leading,
            law.Superior,
            law.Readings,
            running)));
        return new(restrictions, overlays);
    }

    /// <summary>Of every decision that stands, in the order of effect.</summary>
    internal static Bars OfAll(CaseFacts facts, LawInForce law, RulingLog log)
    {
        var decisions = facts.Decision is { } single ? facts.Decisions.With([single]) : facts.Decisions;
        var all = new Bars([], []);
        foreach (var decision in decisions.OrderBy(one => one.EffectiveOn ?? one.DecidedOn))
        {
            if (!decision.IsRevoked())
            {
                var bars = Of(decision, facts, law, log, all.Overlays);
                all = new(all.Restrictions.With(bars.Restrictions), all.Overlays.With(bars.Overlays));
            }
        }

        if (decisions.Count == 0)
        {
            log.Add(Ruling.Allow("art19.p2.s1"));
        }

        return all;
    }

    /// <summary>The first day after every bar that concerns the act, where the bars have an end.</summary>
    internal DateOnly? FirstFreeDay(Act act, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var bar in Restrictions)
        {
            if (Article19Bars.Concerns(bar.Code, act))
            {
                var through = bar.Code == RestrictionCode.Assessment ? new DateOnly(bar.Year ?? day.Year, 12, 31) : bar.Through;
                last = last is null || through > last ? through : last;
            }
        }

        foreach (var bar in Overlays)
        {
            last = Article19Bars.Concerns(bar.Code, act) && (last is null || bar.Through > last) ? bar.Through : last;
        }

        return last?.AddDays(1);
    }
}
