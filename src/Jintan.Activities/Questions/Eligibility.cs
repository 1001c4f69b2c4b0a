using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Questions;

/// <summary>Article 19 for the personnel department: may this person take part in this act on this day?</summary>
public static class Eligibility
{
    /// <param name="person">The person's row of the day.</param>
    /// <param name="decisions">Every decision against the person, those from before the system included, and the person's row of the day before it was made.</param>
    public static Answer May(
        RegisteredPerson person, IEnumerable<(IssuedDecision Decision, RegisteredPerson? Then)> decisions, Act act, LawInForce law)
    {
        ArgumentNullException.ThrowIfNull(person);
        return EffectQuestions.May(Facts(person, new() { ["decisions"] = new JsonArray([.. decisions.Select(one => One(one.Decision, one.Then))]) }), act, law);
    }

    /// <summary>What article 19 attaches to a decision against the person.</summary>
    public static IReadOnlyList<Restriction> BarsOf(RegisteredPerson person, IssuedDecision decision, RegisteredPerson? then, LawInForce law)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(decision);
        return EffectQuestions.WhichRestrictions(Facts(person, new() { ["decision"] = One(decision, then) }), law).Restrictions;
    }

    private static CaseFacts Facts(RegisteredPerson person, JsonObject known)
    {
        known["subject"] = ClueFacts.SubjectOf(person);
        return known.Deserialize(LawJson.Default.CaseFacts)!;
    }

    // Whoever was removed from a leading post is no leading cadre any longer: what counts is what the person was.
    private static JsonNode One(IssuedDecision decision, RegisteredPerson? then) => new JsonObject
    {
        ["methods"] = new JsonArray([.. decision.Methods.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => (JsonNode)m)]),
        ["decided_on"] = $"{decision.DecidedOn:yyyy-MM-dd}",
        ["effective_on"] = $"{decision.EffectiveOn:yyyy-MM-dd}",
        ["state"] = decision.State,
        ["leading_cadre"] = then is null ? null : Facts(then, []).Person().IsLeadingCadre(),
    };
}
