using System.Text.Json;
using CsCheck;
using Jintan.Activities.Questions;

namespace Jintan.Law.Tests.Properties;

/// <summary>Whatever the facts: no rule throws, every ruling cites a clause, an empty permitted set is explained.</summary>
/// <remarks>Of category Long because the long runs draw freely; the normal run draws the same facts each time.</remarks>
[Category("Long")]
public sealed class AnyFactsAreRuled
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue - 1];

    [Test]
    public void Every_rule_rules_on_any_facts_with_a_clause() => Seeds.Holds(
        seed =>
        {
            var any = new AnyFacts(seed);
            return Rulebook.All.All(rule => RulingOf(rule.Invoke(any.Make(rule.FactsType))).Because.Count > 0);
        },
        iter: 400);

    [Test]
    public void Every_question_answers_any_case_with_a_clause() => Seeds.Holds(
        seed => Answers(AnyCase(seed), AnyLaw(seed)).All(answer =>
            answer.Rulings.Count > 0 && answer.Rulings.All(ruling => ruling.Because.Count > 0)),
        iter: 2_000);

    [Test]
    public void An_empty_permitted_set_is_explained() => Seeds.Holds(
        seed =>
        {
            var answer = MethodQuestions.WhatIsPermitted(AnyCase(seed), AnyLaw(seed));
            return answer.Permitted is not { IsEmpty: true } || answer.Outcome is Outcome.Refused or Outcome.NeedsHuman;
        },
        iter: 5_000);

    [Test]
    public void An_aggravating_factor_never_widens_downwards() => Seeds.Holds(
        seed =>
        {
            var (facts, law) = (Ordinary(seed), AnyLaw(seed));
            var before = MethodQuestions.WhatIsPermitted(facts, law).Permitted!.Value;
            var factors = facts.Factors! with { Aggravating = facts.Factors.Aggravating.With([new Clause("art11.item2")]) };
            var after = MethodQuestions.WhatIsPermitted(facts with { Factors = factors }, law).Permitted!.Value;
            return after.Lowest >= before.Lowest;
        },
        iter: 5_000);

    [Test]
    public void A_mitigating_factor_never_widens_upwards() => Seeds.Holds(
        seed =>
        {
            var (facts, law) = (Ordinary(seed), AnyLaw(seed));
            var before = MethodQuestions.WhatIsPermitted(facts, law).Permitted!.Value;
            var factors = facts.Factors! with { Mitigating = facts.Factors.Mitigating.With([new Clause("art10.item2")]) };
            var after = MethodQuestions.WhatIsPermitted(facts with { Factors = factors }, law).Permitted!.Value;
            return after.Highest <= before.Highest;
        },
        iter: 5_000);

    [Test]
    public void Facts_and_results_survive_json() => Seeds.Holds(
        seed =>
        {
            var any = new AnyFacts(seed);
            return Rulebook.All.All(rule =>
            {
                var facts = any.Make(rule.FactsType);
                var result = rule.Invoke(facts);
                return rule.ReadFacts(rule.WriteFacts(facts)).Equals(facts)
                    && rule.ReadResult(rule.WriteResult(result)).Equals(result)
                    && Rulebook.RuleAgain(rule.Id, rule.Edition, rule.WriteFacts(facts)) == rule.WriteResult(result);
            });
        },
        iter: 200);

    [Test]
    public void The_facts_of_a_case_survive_json_and_are_answered_alike() => Seeds.Holds(
        seed =>
        {
            var (facts, law) = (AnyCase(seed), AnyLaw(seed));
            var json = JsonSerializer.Serialize(facts, LawJson.Default.CaseFacts);
            var again = JsonSerializer.Deserialize(json, LawJson.Default.CaseFacts)!;
            return JsonSerializer.Serialize(again, LawJson.Default.CaseFacts) == json
                && Answers(again, law).SelectMany(answer => answer.Rulings).SequenceEqual(Answers(facts, law).SelectMany(answer => answer.Rulings));
        },
        iter: 500);

    internal static Ruling RulingOf(object result) =>
        result as Ruling ?? (Ruling)result.GetType().GetProperty("Ruling")!.GetValue(result)!;

    private static CaseFacts AnyCase(int seed) => new AnyFacts(seed).Make<CaseFacts>() with { Subject = new AnyFacts(seed).Make<Subject>() };

    private static LawInForce AnyLaw(int seed) => new(new DateOnly(2019, 12, 3).AddDays(seed % 2500))
    {
        Readings = new AnyFacts(seed).Make<ReadingSet>(),
        Superior = (SuperiorRules)(seed % 3),
    };

    // One person, evidence for everything, a whole base range as the guidance knows it.
    private static CaseFacts Ordinary(int seed)
    {
        var any = AnyCase(seed);
        ValueList<Method>[] ranges = [[new("M1"), new("M2")], [new("M3"), new("M4")], [new("M5")], [new("M6")], [new("M3")]];
        return any with
        {
            Persons = null,
            Factors = (any.Factors ?? new Factors()) with { Evidence = null },
            Finding = new Finding(true, true, ranges[seed % ranges.Length]),
        };
    }

    private static IEnumerable<Answer> Answers(CaseFacts facts, LawInForce law) =>
    [
        ClueQuestions.MayBeRegistered(facts, law), ClueQuestions.MayBeAccepted(facts, law), RouteQuestions.WhichRoute(facts, law),
        RouteQuestions.MayBeSimplified(facts, law), RouteQuestions.MayBeEscalated(facts, law), StartQuestions.MayBeApproved(facts, law),
        StartQuestions.MayBeAssigned(facts, law), StartQuestions.MayBeDelegated(facts, law), StartQuestions.MayBeWithdrawn(facts),
        InvestigationQuestions.MayBeRecorded(facts, law), InvestigationQuestions.MayBeTransferred(facts),
        InvestigationQuestions.MayBeClosed(facts), SituationQuestions.IsEstablished(facts), MethodQuestions.WhatIsPermitted(facts, law),
        MethodQuestions.MayBeProposed(facts, law), DecisionQuestions.IsConsented(facts, law), DecisionQuestions.MayBeDecided(facts, law),
        DecisionQuestions.MayBeAnnounced(facts, law), EffectQuestions.WhichRestrictions(facts, law),
        EffectQuestions.WhichRestrictionsTogether(facts, law), EffectQuestions.WhenAreFormalitiesDue(facts, law),
        EffectQuestions.AreFormalitiesComplete(facts, law), EffectQuestions.IsPartyReviewDue(facts),
        EffectQuestions.WhatDoesAComplaintChange(facts), EffectQuestions.IsAnythingOverdue(facts, law),
        .. Enum.GetValues<Act>().Select(act => EffectQuestions.May(facts, act, law)), ReportQuestions.HalfYear(facts, law),
        ReportQuestions.MajorProblem(facts), ReportQuestions.Interpretation(facts), ReturnQuestions.MayComeStraightBack(facts, law),
    ];
}
