using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Activities.Scenarios;

/// <summary>
/// Turns the facts of a row into <see cref="CaseFacts"/>. A row leaves out what was done properly before the step under test; a case file
/// never does. So what the row does not mention is filled in here, and what it states, even as null, stays.
/// </summary>
internal static class ScenarioFacts
{
    private static readonly string[] BeforeApproval = ["approve_start", "intake", "route", "withdraw", "delegate"];

    internal static CaseFacts Read(Scenario scenario, DateOnly day)
    {
        var json = (JsonObject)scenario.Facts.DeepClone();
        ScenarioWords.Normalise(json);
        json.Remove("simulation");
        json.Remove("tampered");
        FillDecision(json["decision"] as JsonObject, day);
        if (json["approval"] is JsonObject approval)
        {
            approval.TryAdd("date", json["intake"]?["received_on"]?.DeepClone());
        }

        var facts = json.Deserialize(LawJson.Default.CaseFacts)!;
        return FillEarlierSteps(facts, scenario, day);
    }

    private static void FillDecision(JsonObject? decision, DateOnly day)
    {
        if (decision is null)
        {
            return;
        }

        decision.TryAdd("written", true);
        decision.TryAdd("decided_on", decision["effective_on"]?.DeepClone() ?? day.ToString("O"));
        decision.TryAdd("announced_on", decision["decided_on"]?.DeepClone());
    }

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

        var approval = new Approval(Body.Principal, facts.Intake?.ReceivedOn ?? day);
        return FillByRoute(facts with { Approval = approval }, stated, day);
    }

    private static CaseFacts FillByRoute(CaseFacts facts, JsonObject stated, DateOnly day)
    {
        var answer = RouteQuestions.WhichRoute(facts, new LawInForce(day) { Superior = SuperiorRules.All });
        var investigators = stated["investigation"] is JsonObject given && given.ContainsKey("by");
        if (!investigators)
        {
            facts = facts with { Investigation = (facts.Investigation ?? new(null)) with { By = InvestigatorsOf(answer.Route) } };
        }

        // Escalation is a step of its own: the Office has not consented unless the row says so.
        var assumed = !stated.ContainsKey("chain_done") && (answer.Route != Route.SimplifiedEscalated || stated.ContainsKey("escalate"));
        return assumed ? facts with { ChainDone = answer.DecisionChain ?? [] } : facts;
    }

    private static ValueList<Body> InvestigatorsOf(Route? route) => route switch
    {
        Route.Joint => [Body.Office, Body.DisciplineCommission, Body.OrganisationDepartment],
        Route.LeadingGroupDirect => [Body.LeadingGroup],
        _ => [Body.Unit],
    };
}
