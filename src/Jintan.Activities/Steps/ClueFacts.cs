using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>What is known when a case is registered: what the register says of the person, and what the form says.</summary>
internal static class ClueFacts
{
    public static JsonObject Of(LedgerTransaction ledger, RegisteredPerson person, JsonObject said)
    {
        var known = said.DeepClone().AsObject();
        known["subject"] = new JsonObject
        {
            ["category"] = person.Category,
            ["level"] = person.Level,
            ["leading_post"] = person.LeadingPost,
            ["district_managed"] = person.DistrictManaged,
            ["party"] = person.Party,
        };
        var intake = known["intake"]!.AsObject();
        // Only the registration of a unit's own findings names no channel of article 12.
        var selfFound = intake["channel"] is null;
        if (selfFound)
        {
            intake["channel"] = "unit_self_found";
        }

        known["unit"] = new JsonObject
        {
            ["has_authority"] = ledger.AuthoritiesToday(Body.Unit.Code).Any(a => a.OrganisationId == person.OrganisationId)
                && !person.DistrictManaged && (!selfFound || ledger.Actor.Organisation == person.OrganisationId),
            ["self_found"] = selfFound,
        };
        if (Duplicate(ledger, person.Id, known["conduct"]) is { } decided)
        {
            known["duplicate_of"] = decided;
        }

        return known;
    }

    /// <summary>The case in which the same conduct of the same person was decided; null: none.</summary>
    private static string? Duplicate(LedgerTransaction ledger, string person, JsonNode? conduct) => ledger.DecisionsAgainst(person)
        .Select(decision => decision.CaseNumber).OfType<string>()
        .FirstOrDefault(number => ledger.CaseExists(number) && SameConduct(ledger.OpenCase(number).FactsOf(person)["conduct"], conduct));

    private static bool SameConduct(JsonNode? earlier, JsonNode? now) => new[] { "clause", "began_on", "ended_on" }
        .All(part => JsonNode.DeepEquals(earlier?[part], now?[part]));
}
