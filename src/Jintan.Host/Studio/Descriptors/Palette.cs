using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Outlines;
using Jintan.Engine.Definitions;
using Jintan.Host.Inbox;
using Jintan.Host.Look;
using Jintan.Host.Studio.Definitions;
using Jintan.Law;
using Jintan.Ledger.Procedures;
using Route = Jintan.Law.Route;

namespace Jintan.Host.Studio.Descriptors;

/// <summary>
/// The tool box of real procedures: ours under 作风问责, the flow's own steps, nothing that carries a script. What the law lists is chosen,
/// not typed: clauses, forms and procedures are lists to choose from here, drawn from those that the host itself uses.
/// </summary>
public sealed class Palette(ActivityCatalogue catalogue, ProcedureLibrary library, TimeProvider clock)
{
    private const string Ours = "Jintan.";
    private const int WordingShown = 24;

    // Steps that real procedures are drawn with; the rest of the engine's set is for scripts, timers and other programs.
    private static readonly Dictionary<string, (string Name, string Help)> Drawn = new(StringComparer.Ordinal)
    {
        ["Elsa.Start"] = ("开始", "流程从这里开始。"),
        ["Elsa.End"] = ("结束", "这一条路径到此结束。"),
        ["Elsa.FlowJoin"] = ("会合", "等各条路径到齐，或者只等其中一条。"),
        ["Elsa.FlowFork"] = ("分路", "同时走几条路径。"),
        ["Elsa.Flowchart"] = ("流程图", "容纳各步骤。"),
        ["Elsa.ExecuteWorkflow"] = ("办理另一程序", "启动另一程序，可以等它办结后继续。"),
    };

    // Inputs of those steps that a procedure sets; the others are for other programs and are not shown.
    private static readonly Dictionary<(string Type, string Input), (string Name, string Help)> Set = new()
    {
        [("Elsa.FlowJoin", "Mode")] = ("会合方式", "等全部路径、等已经走到的路径，或者只等一条。"),
        [("Elsa.FlowFork", "Branches")] = ("分路", "各条路径的名称。"),
        [("Elsa.ExecuteWorkflow", "WorkflowDefinitionId")] = ("另一程序", "要启动的程序。"),
        [("Elsa.ExecuteWorkflow", "WaitForCompletion")] = ("等待对方办结", "对方办结以后才走下一步。"),
    };

    private static readonly Choice[] Joins = [new("等全部到齐", "WaitAll"), new("等已走到的到齐", "WaitAllActive"), new("只等一条", "WaitAny")];

    private static readonly Choice[] Ways =
        [new("整案移交", ""), .. new[] { Route.Unit, Route.Joint, Route.LeadingGroupDirect, Route.Upward, Route.OutOfScope }.Select(route => new Choice(GroundsText.Name(route), $"{route}"))];

    public IReadOnlyList<JsonObject> Items()
    {
        var procedures = library.Linked(clock.Today());
        var cited = procedures.SelectMany(one => new Outline(one.Document.ToJson()).Nodes).ToLookup(node => node.Type, node => node.Clauses);
        Choice[] others = [.. procedures.Select(one => new Choice(one.Document.Name, one.DefinitionId))];
        var all = ActivityDescriptors.ToJson(catalogue, WorkflowProfile.Procedure).OfType<JsonObject>().Select(item => item.DeepClone().AsObject()).ToList();
        foreach (var item in all)
        {
            var type = item["typeName"]!.GetValue<string>();
            Name(type, item);
            var inputs = item["inputs"]!.AsArray();
            foreach (var input in inputs.OfType<JsonObject>())
            {
                Name(type, input, input["name"]!.GetValue<string>());
                Offer(input, (type, input["name"]!.GetValue<string>()) switch
                {
                    (DerivedInputs.TaskType, "FormId") => FormCatalogue.All.Select(form => new Choice(form.Title, form.Id)),
                    ("Jintan.HandOver", "Definition") or ("Elsa.ExecuteWorkflow", "WorkflowDefinitionId") => others,
                    ("Jintan.HandOver", "Route") => Ways,
                    ("Elsa.FlowJoin", "Mode") => Joins,
                    _ => null,
                });
            }

            var clauses = inputs.OfType<JsonObject>().FirstOrDefault(input => IsOurs(type) && $"{input["name"]}" == ClauseLists.Input);
            if (clauses is not null)
            {
                LetTick(clauses, cited[type].SelectMany(step => step));
            }

            foreach (var derived in DerivedInputs.Describe(type, clauses is not null))
            {
                inputs.Add(derived);
            }
        }

        return all;
    }

    public JsonObject? Find(string type) => Items().FirstOrDefault(item => item["typeName"]!.GetValue<string>() == type);

    private static bool IsOurs(string type) => type.StartsWith(Ours, StringComparison.Ordinal);

    private static void Name(string type, JsonObject item)
    {
        if (Drawn.TryGetValue(type, out var words))
        {
            (item["displayName"], item["description"], item["category"]) = (words.Name, words.Help, "流程");
        }
        else if (!IsOurs(type))
        {
            // Known, so that older drafts can be drawn; not offered.
            item["isBrowsable"] = false;
        }
    }

    private static void Name(string type, JsonObject input, string name)
    {
        if (Set.TryGetValue((type, name), out var words))
        {
            (input["displayName"], input["description"]) = (words.Name, words.Help);
        }
        else if (Drawn.ContainsKey(type))
        {
            input["isBrowsable"] = false;
        }
    }

    private static string Beginning(string text) => text.Length <= WordingShown ? text : text[..WordingShown] + "……";

    /// <summary>Any clauses of the Measures, in any number; those that steps of this type cite already come first.</summary>
    private static void LetTick(JsonObject input, IEnumerable<Clause> cited)
    {
        (input["typeName"], input["uiHint"]) = ("List<String>", "checklist");
        input["uiSpecifications"] = new JsonObject
        {
            ["checklist"] = new JsonObject
            {
                ["checkList"] = new JsonObject
                {
                    ["isFlagsEnum"] = false,
                    ["items"] = List(cited.Concat(Measures.Clauses).Distinct().Select(clause => new Choice($"{clause.Citation}　{Beginning(clause.Text)}", clause.Id))),
                },
            },
        };
    }

    private static void Offer(JsonObject input, IEnumerable<Choice>? choices)
    {
        if (choices is not null)
        {
            input["uiHint"] = "dropdown";
            input["uiSpecifications"] = new JsonObject
            {
                ["dropdown"] = new JsonObject
                {
                    ["selectList"] = new JsonObject { ["items"] = List(choices) },
                },
            };
        }
    }

    private static JsonArray List(IEnumerable<Choice> choices) =>
        new([.. choices.Select(c => new JsonObject { ["text"] = c.Value.Length == 0 ? c.Text : $"{c.Text}（{c.Value}）", ["value"] = c.Value })]);

    private sealed record Choice(string Text, string Value);
}
