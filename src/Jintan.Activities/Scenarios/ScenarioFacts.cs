using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>
/// Turns the facts of a row into <see cref="CaseFacts"/>. A row leaves out what was done properly before the step under test; a case file
/// never does. So what the row does not mention is filled in here, and what it states, even as null, stays.
/// </summary>
public static class ScenarioFacts
{
    private static readonly string[] BeforeApproval = ["approve_start", "intake", "route", "withdraw", "delegate"];

    /// <summary>The facts with every earlier step filled in.</summary>
    public static CaseFacts Read(Scenario scenario, DateOnly day)
    {
        var json = (JsonObject)scenario.Facts.DeepClone();
        ScenarioWords.Normalise(json);
        json.Remove("simulation");
        json.Remove("tampered");
        FillDecision(json, day);
        FillWritten(json["intake"], "verified", "verification_ref");
        FillWritten(json["factors"], "fault_tolerance", "fault_tolerance_ref");
        if (json["approval"] is JsonObject approval)
        {
            approval.TryAdd("date", json["intake"]?["received_on"]?.DeepClone());
        }

        var facts = json.Deserialize(LawJson.Default.CaseFacts)!;
        return FillEarlierSteps(facts, scenario, day);
    }

    // What is found is found in writing; a row that says null says that the writing is missing.
    private static void FillWritten(JsonNode? part, string finding, string written)
    {
        if (part is JsonObject map && map[finding] is not null)
        {
            map.TryAdd(written, written);
        }
    }

    // A row that is about the decision alone tells no day of it, or leaves the default day of receipt behind it: both are put in order.
    private static void FillDecision(JsonObject facts, DateOnly day)
    {
        if (facts["decision"] is not JsonObject decision)
        {
            return;
        }

        decision.TryAdd("written", true);
        decision.TryAdd("decided_on", decision["effective_on"]?.DeepClone() ?? Latest(day, facts).ToString("O"));
        decision.TryAdd("announced_on", decision["decided_on"]?.DeepClone());
        if (facts["intake"] is JsonObject intake && Day(decision["decided_on"]) < Day(intake["received_on"]))
        {
            intake["received_on"] = decision["decided_on"]!.DeepClone();
        }
    }

    private static DateOnly Latest(DateOnly day, JsonObject facts) =>
        new[] { day, Day(facts["approval"]?["date"]) ?? day, Day(facts["investigation"]?["first_act_on"]) ?? day }.Max();

    private static DateOnly? Day(JsonNode? node) => (string?)node is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    private static CaseFacts FillEarlierSteps(CaseFacts facts, Scenario scenario, DateOnly day)
    {
        var stated = scenario.Facts;
        facts = stated.ContainsKey("special_rule") ? facts : facts with { SpecialRule = new(false) };
        facts = stated.ContainsKey("elements") || facts.Conduct?.Clause is not { } clause
            ? facts
            : facts with { Elements = Situations.Item(clause)?.Elements.ToDictionary(element => element, _ => true) };
        if (stated.ContainsKey("approval") || BeforeApproval.Contains(scenario.OperationType))
        {
            return FillByRoute(facts, stated, day);
        }

        var approvedOn = facts.Intake?.ReceivedOn ?? day;
        var approval = new Approval(Body.Principal, facts.Investigation?.FirstActOn < approvedOn ? facts.Investigation.FirstActOn : approvedOn);
        return FillByRoute(facts with { Approval = approval }, stated, day);
    }

    private static CaseFacts FillByRoute(CaseFacts facts, JsonObject stated, DateOnly day)
    {
        var answer = RouteQuestions.WhichRoute(facts, new LawInForce(day) { Superior = SuperiorRules.All });
        var investigators = stated["investigation"] is JsonObject given && given.ContainsKey("by");
        if (!investigators)
        {
            facts = facts with { Investigation = (facts.Investigation ?? new(null)) with { By = InvestigatorsOf(answer.Route, facts.Unit) } };
        }

        // Escalation is a step of its own: the Office has not consented unless the row says so.
        var assumed = !stated.ContainsKey("chain_done") && (answer.Route != Route.SimplifiedEscalated || stated.ContainsKey("escalate"));
        return assumed ? facts with { ChainDone = ValueList.From((answer.DecisionChain ?? []).Where(step => !IsWithheld(step, facts))) } : facts;
    }

    // What the row says of the consent itself stands: an answer other than agreement leaves the step undone.
    private static bool IsWithheld(DecisionStep step, CaseFacts facts) => step switch
    {
        DecisionStep.OfficeConsent or DecisionStep.OfficeCollectiveConsent => facts.Office is { Result: not ConsentResult.Agreed },
        DecisionStep.StandingCommitteeConsent => facts.StandingCommittee is { Result: not ConsentResult.Agreed },
        _ => false,
    };

    private static ValueList<Body> InvestigatorsOf(Route? route, Unit? unit) => route switch
    {
        Route.Joint => [Body.Office, Body.DisciplineCommission, Body.OrganisationDepartment],
        Route.LeadingGroupDirect => [Body.LeadingGroup],
        _ when unit is { HasAuthority: false } => [Body.CadreAuthority],
        _ => [Body.Unit],
    };
}
