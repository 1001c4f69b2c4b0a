using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>What is known when a clue is registered: what the register says of the person, and what the clue says.</summary>
internal static class ClueFacts
{
    public static JsonObject Of(LedgerTransaction ledger, RegisteredPerson person, JsonObject clue)
    {
        clue["subject"] = new JsonObject
        {
            ["category"] = person.Category,
            ["level"] = person.Level,
            ["leading_post"] = person.LeadingPost,
            ["district_managed"] = person.DistrictManaged,
            ["party"] = person.Party,
        };
        clue["unit"] = new JsonObject
        {
            ["has_authority"] = ledger.AuthoritiesToday(Body.Unit.Code).Any(a => a.OrganisationId == person.OrganisationId)
                && !person.DistrictManaged,
            ["self_found"] = clue["intake"]?["channel"]?.GetValue<string>() == "unit_self_found",
        };
        return clue;
    }
}
