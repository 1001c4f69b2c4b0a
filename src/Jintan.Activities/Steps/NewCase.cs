using System.Text.Json.Nodes;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Search;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>A new case: its number, its row and the procedures that it is pinned to.</summary>
internal static class NewCase
{
    public static CaseFile Open(ActivityExecutionContext context, LedgerTransaction ledger, string title, IReadOnlyList<RegisteredPerson> persons) =>
        Open(
            context,
            ledger,
            ledger.Draw(context.GetRequiredService<NumberSeriesNames>().Cases, ""),
            title,
            string.Join('、', persons.Select(person => person.Name)),
            persons[0].OrganisationId);

    /// <param name="subjects">Whom the case is about, as lists show it.</param>
    public static CaseFile Open(
        ActivityExecutionContext context, LedgerTransaction ledger, string number, string title, string subjects, string unit)
    {
        ledger.Insert(new CaseRow
        {
            Number = number,
            Title = title,
            Subjects = subjects,
            UnitId = unit,
            Status = CaseStatus.Open,
            Procedure = ledger.Running!.Definition,
            RegisteredBy = ledger.Actor.Account,
            RegisteredAt = ledger.Now.UtcDateTime,
            ProcedureSet = SetOf(context, ledger),
        });
        if (ledger.OrganisationToday(ledger.Actor.Organisation) is not null)
        {
            ledger.AddParty(number, ledger.Actor.Organisation);
        }

        ledger.IndexForSearch(number, title, subjects, ledger.OrganisationToday(unit)?.Name ?? "");
        context.WorkflowExecutionContext.CorrelationId = number;
        return ledger.BeginCase(number);
    }

    /// <param name="first">Given for the first entry of a case: it names the procedures that the case is pinned to.</param>
    public static JsonObject Particulars(JsonObject form, RegisteredPerson person, ActivityExecutionContext? first, LedgerTransaction ledger)
    {
        var particulars = new JsonObject
        {
            ["form"] = form.DeepClone(),
            ["person"] = new JsonObject { ["name"] = person.Name, ["post"] = person.Post, ["organisation"] = person.OrganisationId },
        };
        if (first is not null)
        {
            particulars["procedureSet"] = JsonNode.Parse(SetOf(first, ledger));
        }

        return particulars;
    }

    /// <summary>What all persons of the case are, for the approver: the highest of them counts (article 13).</summary>
    public static JsonObject Together(IReadOnlyList<RegisteredPerson> persons, IReadOnlyList<JsonObject> facts)
    {
        var together = new JsonObject();
        for (var i = 0; i < persons.Count; i++)
        {
            together[persons[i].Id] = facts[i]["subject"]!.DeepClone();
        }

        return new() { ["persons"] = together };
    }

    public static string SetOf(ActivityExecutionContext context, LedgerTransaction ledger) =>
        context.GetRequiredService<ProcedureLibrary>().InEffect(ledger.Today).ToJson();
}
