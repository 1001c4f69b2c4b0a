using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Questions on articles 18 and 19: the effects.</summary>
public static class EffectQuestions
{
    /// <summary>Which restrictions follow from the decision? A revoked decision has none, from its start.</summary>
    public static Answer WhichRestrictions(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var decision = facts.Decision ?? new Decision();
        if (decision.IsRevoked())
        {
            log.Add(Ruling.Allow("art19.p2.s1").Citing("公职人员政务处分法 art.60"));
            return log.Answer(Outcome.Closed) with { Documents = Dossier.OfRevocation };
        }

        var bars = Bars.Of(decision, facts, law, log);
        AddOpenAssessment(bars, facts, log);
        return log.Answer() with { Restrictions = bars.Restrictions, OverlayRestrictions = bars.Overlays };
    }

    /// <summary>How long do the restrictions of several decisions last together?</summary>
    public static Answer WhichRestrictionsTogether(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var bars = Bars.OfAll(facts, law, log);
        var ends = log.Add(Article19Bars.BarsOfSeveralDecisions(new(bars.Restrictions, law.Readings)));
        return log.Answer() with
        {
            Restrictions = bars.Restrictions,
            OverlayRestrictions = bars.Overlays,
            EffectiveBar = ends.ToDictionary(end => end.Code, end => end.Through),
        };
    }

    /// <summary>When must the formalities be complete?</summary>
    public static Answer WhenAreFormalitiesDue(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var due = log.Add(Article19.FormalitiesAreDue(new(facts.Decision?.DecidedOn, facts.Decision?.AnnouncedOn, law.Readings)));
        var late = due is { } last && facts.AsOf is { } day ? log.Add(Article19.FormalitiesAreLateBy(new(last, day))) : 0;
        return log.Answer(late > 0 ? Outcome.Overdue : Outcome.Allowed) with
        {
            FormalitiesDue = due,
            DaysLate = late > 0 ? late : null,
        };
    }

    /// <summary>May the formalities be closed on the day of the law?</summary>
    public static Answer AreFormalitiesComplete(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var decision = facts.Decision ?? new Decision();
        // An announcement that still lies ahead has not been made.
        var announced = decision.AnnouncedOn <= law.Day ? decision.AnnouncedOn : null;
        log.Add(Article17.DecisionIsAnnounced(new(decision.DecidedOn, announced, decision.Service)));
        var due = log.Add(Article19.FormalitiesAreDue(new(decision.DecidedOn, decision.AnnouncedOn, law.Readings)));
        var late = due is { } last ? log.Add(Article19.FormalitiesAreLateBy(new(last, law.Day))) : 0;
        return log.Answer(late > 0 ? Outcome.Overdue : Outcome.Allowed) with
        {
            FormalitiesDue = due,
            DaysLate = late > 0 ? late : null,
            Documents = Dossier.OfFormalities,
        };
    }

    /// <summary>Must the person make a self-criticism before the party?</summary>
    public static Answer IsPartyReviewDue(CaseFacts facts)
    {
        var log = new RulingLog();
        var review = log.Add(Article18.MemberMakesSelfCriticism(new(facts.Person().Party, HeldAccountable(facts))));
        return log.Answer() with
        {
            PartyReview = review,
            Documents = review == PartyReview.Required ? Dossier.OfPartyReview : [],
        };
    }

    /// <summary>What does a complaint change? It does not suspend the decision and leads to no heavier result.</summary>
    public static Answer WhatDoesAComplaintChange(CaseFacts facts)
    {
        var log = new RulingLog();
        log.Add(facts.Complaint?.FiledOn is null
            ? Ruling.Leave("申诉何日提出", "art17")
            : Ruling.Allow("art17").Citing("公务员法 arts.95,96", "关于实行党政领导干部问责的暂行规定 arts.22,23"));
        return log.Answer() with { CaseState = CaseState.Continues, Records = ["申诉期间不停止执行，不因申诉加重"] };
    }

    /// <summary>Which limits were missed by the day of the law? Missing one is reported and voids nothing.</summary>
    public static Answer IsAnythingOverdue(CaseFacts facts, LawInForce law)
    {
        var log = new RulingLog();
        var decision = facts.Decision ?? new Decision();
        var due = log.Add(Article19.FormalitiesAreDue(new(decision.DecidedOn, decision.AnnouncedOn, law.Readings)));
        var member = facts.Person().Party != PartyMembership.None && HeldAccountable(facts);
        var reviewDays = facts.Policy?.PartyReviewDays ?? law.Local.Limit("party-review", law.Day)?.Amount ?? int.MaxValue;
        var reviewLate = member && decision.DecidedOn is { } day ? law.Day.DayNumber - day.DayNumber - reviewDays : 0;
        var late = Math.Max(reviewLate, due is { } last ? log.Add(Article19.FormalitiesAreLateBy(new(last, law.Day))) : 0);
        return log.Answer(late > 0 ? Outcome.Overdue : Outcome.Allowed) with
        {
            FormalitiesDue = due,
            DaysLate = late > 0 ? late : null,
            PartyReview = member ? PartyReview.Required : PartyReview.NotApplicable,
        };
    }

    /// <summary>May the person take part in this act on the day of the law?</summary>
    public static Answer May(CaseFacts facts, Act act, LawInForce law)
    {
        var log = new RulingLog();
        var bars = Bars.OfAll(facts, law, log);
        bars = act != Act.RankPromotion ? bars : bars with
        {
            Overlays = bars.Overlays.With(log.Add(SuperiorRestrictions.RankWaitsForTheBars(new(bars.Restrictions, facts.Category(), law.Superior)))),
        };
        log.Add(Article19Bars.ActIsNotBarred(new(act, law.Day, bars.Restrictions, bars.Overlays, law.Readings)));
        if (!log.AnyRefused && act != Act.ExcellentRating && bars is { NeedsDisciplineRules: true, Overlays.Count: 0 })
        {
            log.Add(Ruling.Leave("该人员受过纪律、政务处分，是否仍在处分影响期内", "art19.p2.s6"));
        }

        if (act == Act.Promotion && !log.AnyRefused && bars.Restrictions.Any(bar =>
            bar.Code == RestrictionCode.NoEquivalentPost && bar.From <= law.Day && law.Day <= bar.Through))
        {
            log.Add(Ruling.Leave("拟任职务是否相当于或者高于其原任领导职务，一年内不得重新担任", "art19.p2.s4"));
        }

        if (act == Act.ExcellentRating && facts.Assessment?.Year == law.Day.Year)
        {
            AddOpenAssessment(bars, facts, log);
        }

        return log.Answer() with
        {
            Restrictions = ValueList.From(bars.Restrictions.Where(bar => Article19Bars.Concerns(bar.Code, act))),
            OverlayRestrictions = ValueList.From(bars.Overlays.Where(bar => Article19Bars.Concerns(bar.Code, act))),
            FirstPossibleOn = log.AnyRefused ? bars.FirstFreeDay(act, law.Day) : null,
        };
    }

    /// <summary>What a lawful decision brings with it.</summary>
    internal static DecisionEffects Effects(CaseFacts facts, LawInForce law, RulingLog log)
    {
        var decision = facts.Decision ?? new Decision();
        return new(
            Bars.Of(decision, facts, law, log),
            log.Add(Article19.FormalitiesAreDue(new(decision.DecidedOn, decision.AnnouncedOn, law.Readings))));
    }

    private static void AddOpenAssessment(Bars bars, CaseFacts facts, RulingLog log)
    {
        foreach (var bar in bars.Restrictions)
        {
            if (bar is { Code: RestrictionCode.Assessment, Year: { } year })
            {
                log.Add(Article19Restrictions.EarlierAssessmentIsFinal(new(facts.Assessment, year)));
            }
        }
    }

    internal static bool HeldAccountable(CaseFacts facts) =>
        facts.Decision is { } decision && !decision.IsRevoked() && !MethodSet.Of(decision.Methods).Without(MethodKind.None).IsEmpty;
}

/// <summary>Restrictions and the month of formalities of one decision.</summary>
internal sealed record DecisionEffects(Bars Bars, DateOnly? FormalitiesDue);
