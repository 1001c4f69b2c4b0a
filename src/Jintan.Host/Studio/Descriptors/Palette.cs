using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Engine.Definitions;

namespace Jintan.Host.Studio.Descriptors;

/// <summary>
/// The tool box of real procedures: ours under 作风问责, the flow's own steps, nothing that carries a script. What the law lists is chosen,
/// not typed: forms and procedures are drop-downs here, drawn from the lists that the host itself uses.
/// </summary>
public static class Palette
{
    private const string Ours = "Jintan.";

    // Steps that real procedures are drawn with; the rest of the engine's set is for scripts, timers and other programs.
    private static readonly Dictionary<string, (string Name, string Help)> Drawn = new(StringComparer.Ordinal)
    {
        ["Elsa.Start"] = ("开始", "流程从这里开始。"),
        ["Elsa.End"] = ("结束", "这一条路径到此结束。"),
        ["Elsa.FlowJoin"] = ("会合", "等各条路径到齐，或者只等其中一条。"),
        ["Elsa.FlowFork"] = ("分路", "同时走几条路径。"),
        ["Elsa.Flowchart"] = ("流程图", "容纳各步骤。"),
    };

    public static IReadOnlyList<JsonObject> Of(ActivityCatalogue catalogue)
    {
        var all = ActivityDescriptors.ToJson(catalogue, WorkflowProfile.Procedure).OfType<JsonObject>().Select(item => item.DeepClone().AsObject()).ToList();
        foreach (var item in all)
        {
            var type = item["typeName"]!.GetValue<string>();
            if (Drawn.TryGetValue(type, out var words))
            {
                (item["displayName"], item["description"], item["category"]) = (words.Name, words.Help, "流程");
            }
            else if (!type.StartsWith(Ours, StringComparison.Ordinal))
            {
                // Known, so that older drafts can be drawn; not offered.
                item["isBrowsable"] = false;
            }

            foreach (var input in item["inputs"]!.AsArray().OfType<JsonObject>())
            {
                Offer(type, input);
            }
        }

        return all;
    }

    private static void Offer(string type, JsonObject input)
    {
        var choices = (type, input["name"]!.GetValue<string>()) switch
        {
            ("Jintan.HumanTask", "FormId") => FormCatalogue.All.Select(form => (form.Title, form.Id)),
            _ => null,
        };
        if (choices is not null)
        {
            input["uiHint"] = "dropdown";
            input["uiSpecifications"] = new JsonObject
            {
                ["dropdown"] = new JsonObject
                {
                    ["selectList"] = new JsonObject
                    {
                        ["items"] = new JsonArray([.. choices.Select(c => new JsonObject { ["text"] = $"{c.Item1}（{c.Item2}）", ["value"] = c.Item2 })]),
                    },
                },
            };
        }
    }
}
