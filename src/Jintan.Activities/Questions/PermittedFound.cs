using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>The permitted set, its direction and recurrence, from articles 9, 10 and 11.</summary>
internal sealed record PermittedFound(MethodSet Set, MethodSet BaseRange, Discretion Discretion, Recurrence Recurrence, ValueList<Clause> Factors)
{
    internal static PermittedFound Find(CaseFacts facts, LawInForce law, RulingLog log)
    {
        var mitigating = facts.Factors.Proven(mitigating: true);
        var aggravating = facts.Factors.Proven(mitigating: false);
        var tolerance = facts.Factors.Tolerance();
        var recurrence = log.Add(Article11Recurrence.ConductRecursWithinOneYear(
            new(facts.Prior, facts.Conduct?.BeganOn, facts.Conduct?.EndedOn, law.Readings)));
        aggravating = recurrence == Recurrence.Yes ? aggravating.WithRecurrence() : aggravating;
        log.Add(Article04.CircumstancesAreProven(new(facts.Factors.Claimed(), facts.Factors.WithoutEvidence(recurrence))));

        var lighter = mitigating.Count > 0 || tolerance == FaultTolerance.Recognised;
        var discretion = recurrence == Recurrence.Undetermined ? Discretion.Undetermined
            : lighter && aggravating.Count > 0 ? Discretion.Both
            : aggravating.Count > 0 ? Discretion.MustAggravate
            : tolerance == FaultTolerance.Recognised ? Discretion.MayExempt
            : lighter ? Discretion.MayMitigate
            : Discretion.None;

        var range = facts.BaseRange();
        var set = facts.IsHired() ? ForHiredStaff(facts, new(range, discretion, mitigating, aggravating, tolerance), law, log)
            : range.IsEmpty ? BaseRangeIsAHumanFinding(log)
            : OnTheLadder(new(range, discretion, mitigating, aggravating, tolerance), law, log);
        return new(set, range, discretion, recurrence, mitigating.With(aggravating));
    }

    private readonly record struct Direction(
        MethodSet Range, Discretion Discretion, ValueList<Clause> Mitigating, ValueList<Clause> Aggravating, FaultTolerance Tolerance);

    private static MethodSet OnTheLadder(Direction known, LawInForce law, RulingLog log) => known.Discretion switch
    {
        Discretion.Both => log.Add(Article11.RangeWithBothDirections(new(known.Range, known.Tolerance, law.Readings))),
        Discretion.MustAggravate => log.Add(Article11.RangeWithAggravation(new(known.Range, known.Aggravating, law.Readings))),
        Discretion.Undetermined => UnderEitherAnswer(known, law, log),
        _ => log.Add(Article10.RangeWithMitigation(new(known.Range, known.Mitigating, known.Tolerance, law.Readings))),
    };

    // While a person has not said whether the conduct recurs, the set holds what either answer would permit.
    private static MethodSet UnderEitherAnswer(Direction known, LawInForce law, RulingLog log)
    {
        var lighter = known.Mitigating.Count > 0 || known.Tolerance == FaultTolerance.Recognised;
        var without = known with
        {
            Discretion = known.Aggravating.Count == 0 ? Discretion.MayMitigate : lighter ? Discretion.Both : Discretion.MustAggravate,
        };
        var with = known with
        {
            Discretion = lighter ? Discretion.Both : Discretion.MustAggravate,
            Aggravating = known.Aggravating.WithRecurrence(),
        };
        return OnTheLadder(without, law, log).Or(OnTheLadder(with, law, log));
    }

    private static MethodSet ForHiredStaff(CaseFacts facts, Direction known, LawInForce law, RulingLog log)
    {
        var set = log.Add(Article09.MethodsForHiredStaff(HiredPerson(facts, known.Range, law)));
        if (known.Discretion == Discretion.Both)
        {
            log.Add(Article11.RangeWithBothDirections(new(known.Range, known.Tolerance, law.Readings)));
        }

        return known.Discretion == Discretion.MayExempt ? set.With(MethodKind.None) : set;
    }

    internal static Article09.HiredPerson HiredPerson(CaseFacts facts, MethodSet range, LawInForce law) => new(
        facts.Hired?.Basis,
        facts.Hired is { Serious: true },
        facts.Person().Party != PartyMembership.None,
        range,
        law.Readings);

    private static MethodSet BaseRangeIsAHumanFinding(RulingLog log)
    {
        log.Add(Ruling.Leave("基准幅度由人工认定：与情节轻重相当的问责方式是哪些", "art9.p1"));
        return MethodSet.Empty;
    }
}
