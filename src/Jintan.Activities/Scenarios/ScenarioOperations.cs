using System.Text.Json;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>Asks the one question that the step under test stands for.</summary>
public static class ScenarioOperations
{
    /// <summary>Steps of the running system, not of the law.</summary>
    internal static readonly IReadOnlySet<string> OfTheRunningSystem =
        new HashSet<string> { "replay", "simulate", "view_case" };

    /// <summary>The day on which the step is taken.</summary>
    public static DateOnly Day(Scenario scenario)
    {
        var operation = scenario.Operation;
        if ((string?)operation["half"] is { Length: 6 } half)
        {
            return new(int.Parse(half.AsSpan(0, 4)), half.EndsWith('1') ? 1 : 12, 1);
        }

        if (operation["year"] is { } year)
        {
            return new((int)year, 12, 31);
        }

        var facts = scenario.Facts;
        var day = operation["date"] ?? facts["as_of"] ?? facts["decision"]?["decided_on"] ?? facts["decision"]?["effective_on"]
            ?? facts["intake"]?["received_on"] ?? facts["published"]?["date"];
        return day is null
            ? throw new FormatException($"Scenario {scenario.Id} tells no day on which the step is taken.")
            : DateOnly.Parse((string)day!);
    }

    // Routes and approvals look at all persons of a case; every other step is that of one of them, by default of the highest.
    internal static Answer Ask(Scenario scenario, CaseFacts facts, LawInForce law)
    {
        var answer = AskOfOne(scenario, scenario.OperationType is "route" or "approve_start" ? facts : PersonTracks.FactsOfTheHighest(facts, law), law);
        answer.Tracks ??= PersonTracks.Find(facts, law, new RulingLog()).Tracks;
        return answer;
    }

    private static Answer AskOfOne(Scenario scenario, CaseFacts facts, LawInForce law) => scenario.OperationType switch
    {
        "intake" => ClueQuestions.MayBeAccepted(facts, law),
        "route" => RouteQuestions.WhichRoute(facts, law),
        "simplify" => RouteQuestions.MayBeSimplified(facts, law),
        "escalate" => RouteQuestions.MayBeEscalated(facts, law),
        "approve_start" => StartQuestions.MayBeApproved(facts, law),
        "assign" => StartQuestions.MayBeAssigned(facts, law),
        "delegate" => StartQuestions.MayBeDelegated(facts, law),
        "withdraw" => StartQuestions.MayBeWithdrawn(facts),
        "record_investigation" => InvestigationQuestions.MayBeRecorded(facts, law),
        "transfer" => InvestigationQuestions.MayBeTransferred(facts),
        "close_no_accountability" => InvestigationQuestions.MayBeClosed(facts),
        "establish_situation" => SituationQuestions.IsEstablished(facts),
        "permitted" => MethodQuestions.WhatIsPermitted(facts, law),
        "propose" => MethodQuestions.MayBeProposed(facts, law),
        "consent" => DecisionQuestions.IsConsented(facts, law),
        "decide" => DecisionQuestions.MayBeDecided(facts, law),
        "announce" => DecisionQuestions.MayBeAnnounced(facts, law),
        "party_review" => EffectQuestions.IsPartyReviewDue(facts),
        "deadline" => EffectQuestions.WhenAreFormalitiesDue(facts, law),
        "complete_formalities" => EffectQuestions.AreFormalitiesComplete(facts, law),
        "restrictions" => EffectQuestions.WhichRestrictions(facts, law),
        "merge_restrictions" => EffectQuestions.WhichRestrictionsTogether(facts, law),
        "query_eligibility" => EffectQuestions.May(facts, ActOf(scenario), law),
        "migrate" => RecordQuestions.MayChangeVersion(facts),
        "deadline_sweep" => EffectQuestions.IsAnythingOverdue(facts, law),
        "complaint" => EffectQuestions.WhatDoesAComplaintChange(facts),
        "half_year_report" => ReportQuestions.HalfYear(facts, law),
        "major_problem" => ReportQuestions.MajorProblem(facts),
        "interpretation" => ReportQuestions.Interpretation(facts),
        var other => throw new FormatException($"There is no operation '{other}'."),
    };

    private static Act ActOf(Scenario scenario) =>
        JsonSerializer.Deserialize<Act>(scenario.Operation["act"] ?? throw new FormatException($"Scenario {scenario.Id} names no act."));
}
