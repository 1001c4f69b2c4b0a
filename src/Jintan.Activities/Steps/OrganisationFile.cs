using System.Text.Json.Nodes;
using Jintan.Ledger;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Writing;

namespace Jintan.Activities.Steps;

/// <summary>A file of article 20: it is about an organisation, whose register id stands where other files name a person.</summary>
internal static class OrganisationFile
{
    /// <exception cref="ConflictException">The register holds no such organisation today.</exception>
    public static (CaseFile File, Organisation Organisation) Open(
        ActivityExecutionContext context, LedgerTransaction ledger, string organisation, Func<Organisation, string> title)
    {
        var row = ledger.OrganisationToday(organisation)
            ?? throw Missing(organisation);
        var number = ledger.Draw(context.GetRequiredService<NumberSeriesNames>().Reports, "");
        return (NewCase.Open(context, ledger, number, title(row), row.Name, row.Id), row);
    }

    public static ConflictException Missing(string organisation) => new(
        "E-NO-ORGANISATION",
        $"机构登记中没有“{organisation}”今天有效的记录，不能编号行文。",
        "请先由系统管理员登记该机构及其依据文件，再办理本步骤。");

    public static JsonObject Particulars(ActivityExecutionContext context, LedgerTransaction ledger, Organisation organisation, JsonNode? form = null)
    {
        var particulars = new JsonObject
        {
            ["organisation"] = organisation.Name,
            ["procedureSet"] = JsonNode.Parse(NewCase.SetOf(context, ledger)),
        };
        if (form is not null)
        {
            particulars["form"] = form.DeepClone();
        }

        return particulars;
    }
}
