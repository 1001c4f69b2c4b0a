using System.Text.Json.Nodes;
using Jintan.Activities.Questions;
using Jintan.Law;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>What is known when a case is registered: what the register says of the person, and what the form says.</summary>
internal static class ClueFacts
{
    public static JsonObject Of(LedgerTransaction ledger, RegisteredPerson person, JsonObject said)
    {
        var known = said.DeepClone().AsObject();
        known["subject"] = SubjectOf(person);
        var intake = known["intake"]!.AsObject();
        // Only the registration of a unit's own findings names no channel of article 12.
        var byTheUnit = intake["channel"] is null;
        if (byTheUnit)
        {
            intake["channel"] = "unit_self_found";
        }

        known["unit"] = new JsonObject
        {
            ["has_authority"] = UnitHasAuthority(ledger, person) && (!byTheUnit || ActsForTheUnit(ledger, person.OrganisationId)),
            ["self_found"] = byTheUnit && said["unit"]!["self_found"]!.GetValue<bool>(),
        };
        return known;
    }

    /// <summary>The person as the register has them.</summary>
    public static JsonObject SubjectOf(RegisteredPerson person) => new()
    {
        ["category"] = person.Category,
        ["level"] = person.Level,
        ["leading_post"] = person.LeadingPost,
        ["district_managed"] = person.DistrictManaged,
        ["party"] = person.Party,
    };

    /// <summary>The person's unit has the authority to manage this cadre today (干部管理权限).</summary>
    public static bool UnitHasAuthority(LedgerTransaction ledger, RegisteredPerson person) =>
        ledger.AuthoritiesToday(Body.Unit.Code).Any(a => a.OrganisationId == person.OrganisationId) && !person.DistrictManaged;

    /// <summary>Whether the Measures cover the person as the register has them (article 2).</summary>
    public static bool IsCovered(RegisteredPerson person)
    {
        var subject = StepScope.FactsOf(new() { ["subject"] = SubjectOf(person) }).Person();
        return Article02.PersonIsCovered(new(subject.Category, subject.Level)).Value != ScopeStatus.Out;
    }

    /// <summary>A person outside article 2 as they were while the case was handled.</summary>
    public static Subject AsHandled(CaseFacts facts) =>
        facts.Person() with { Category = SubjectCategory.CivilServant, Level = facts.LevelAtStart ?? Level.Ordinary, DistrictManaged = false };

    private static bool ActsForTheUnit(LedgerTransaction ledger, string unit) =>
        ledger.AuthoritiesOf(ledger.Actor.Account).Any(one => one.Body == Body.Unit.Code && one.OrganisationId == unit);
}
