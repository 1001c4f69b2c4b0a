using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Clues;
using Jintan.Host.Demonstration;
using Jintan.Host.Registers.Forms;
using Jintan.Ledger.Registers;

namespace Jintan.Host.Sandbox;

/// <summary>What a designer invents a case from: whom it is about, and which situation. Everything else is written for him.</summary>
public sealed record InventedCase(string Unit, string Level, string Party, string Clause)
{
    public static InventedCase Usual { get; } = new("service-bureau", "ordinary", "none", "art7.item1");

    public static IReadOnlyList<Option> Units { get; } =
        [.. SandboxOfficer.Offices.Where(o => o.Body == "UNIT").GroupBy(o => o.Organisation).Select(unit => new Option(unit.Key, DemonstrationRegister.NameOf(unit.Key)))];

    public static IReadOnlyList<Option> Levels => PersonTerms.Levels;

    public static IReadOnlyList<Option> Parties => PersonTerms.Party;

    public static IReadOnlyList<Option> Clauses { get; } = EntryPoint.Clue.Form.Fields.OfType<ChoiceField>().Single(field => field.Name == "clause").Options;

    /// <summary>What is chosen, each from its list; what is not given is as usual. Null: something stands in no list.</summary>
    public static InventedCase? Of(Func<string, string?> given)
    {
        var invented = new InventedCase(
            given("unit") ?? Usual.Unit, given("level") ?? Usual.Level, given("party") ?? Usual.Party, given("clause") ?? Usual.Clause);
        return Has(Units, invented.Unit) && Has(Levels, invented.Level) && Has(Parties, invented.Party) && Has(Clauses, invented.Clause) ? invented : null;
    }

    /// <summary>From where a case gets to a procedure: by its own form, unless that rests on a decision; else by a clue.</summary>
    public static EntryPoint EntryOf(string procedure) => procedure == EntryPoint.SelfFound.Procedure ? EntryPoint.SelfFound
        : procedure == EntryPoint.MajorProblem.Procedure ? EntryPoint.MajorProblem
        : EntryPoint.Clue;

    /// <summary>Who hands the form in.</summary>
    public DemonstrationOffice Registrar(EntryPoint entry) => SandboxOfficer.Offices.First(o => entry == EntryPoint.Clue ? o.Body == "OFFICE" : o.Organisation == Unit);

    public RegisteredPerson Subject(int number) => new()
    {
        Id = $"X{number:d4}", Name = $"编造人员{number:d4}", OrganisationId = Unit, Post = "编造岗位", Category = "civil_servant", Level = Level, Party = Party,
        LeadingPost = Level is "section_leader" or "county_level", DistrictManaged = Level is "section_leader" or "county_level",
        ValidFrom = DemonstrationRegister.Since, SourceDocument = "沙箱",
    };

    public JsonObject Form(EntryPoint entry, string person, DateOnly today)
    {
        var form = new DemonstrationRoute(today).Clue("沙箱试运行", person, "编造的问题，只用于试运行流程。", Clause);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["foundOn"] = $"{today:yyyy-MM-dd}", ["selfFound"] = "true", ["howFound"] = "本单位日常检查发现（编造）", ["authority"] = "本单位有干部管理权限（编造）",
            ["factsClear"] = "true", ["specialRule"] = "false", ["measures"] = "已责令整改（编造）",
        })
        {
            form[name] = value;
        }

        var asked = entry.Form.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var other in form.Select(field => field.Key).Where(name => !asked.Contains(name)).ToArray())
        {
            form.Remove(other);
        }

        return form;
    }

    private static bool Has(IEnumerable<Option> list, string value) => list.Any(option => option.Value == value);
}
