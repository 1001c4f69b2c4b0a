using Jintan.Activities.Questions;
using Jintan.Activities.Steps;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Reports;

/// <summary>Whose half-year an event belongs to: the organisation that decides on the person (articles 15 and 16), not that of whoever is named first.</summary>
internal sealed class ReportingOrganisations(LedgerTransaction ledger)
{
    private readonly Dictionary<(string Case, string Person), string> known = [];

    /// <summary>The organisations that must report; the Office reports for the three organs.</summary>
    public static IReadOnlyList<string> Today(LedgerTransaction ledger) =>
        [.. ledger.AuthoritiesToday(Body.Unit.Code).Concat(ledger.AuthoritiesToday(Body.Office.Code)).Select(one => one.OrganisationId).Distinct()];

    /// <summary>Of an event that speaks of all persons, the organisations of all of them.</summary>
    public bool Concerns(string organisation, string number, EntryContent entry)
    {
        var persons = entry.Person is null || entry.Kind == EntryKind.CaseRegistered ? ledger.OpenCase(number).Persons : [entry.Person];
        return persons.Any(person => Of(number, person) == organisation);
    }

    public string Of(string number, string person)
    {
        if (!known.TryGetValue((number, person), out var organisation))
        {
            known.Add((number, person), organisation = Find(ledger.OpenCase(number), person));
        }

        return organisation;
    }

    private string Find(CaseFile file, string person)
    {
        // A file of article 20 has no person: the organisation's own id stands there.
        if (UnitOf(file, person) is not { } unit)
        {
            return person;
        }

        var facts = StepScope.FactsOf(file.FactsOf(person)) with { Persons = null };
        return RouteQuestions.WhichRoute(facts, ledger.Law()).Route == Route.Joint && ledger.AuthoritiesToday(Body.Office.Code) is [var office, ..]
            ? office.OrganisationId
            : unit;
    }

    /// <summary>The unit as it stood in the register when the person became part of the case.</summary>
    private static string? UnitOf(CaseFile file, string person) =>
        file.Entries.FirstOrDefault(entry => entry.Person == person)?.Particulars?["person"]?["organisation"]?.GetValue<string>();
}
