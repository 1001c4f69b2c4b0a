using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Law;

namespace Jintan.Host.Studio.Definitions;

/// <summary>What follows from the form of a task: the designer reads it beside what he chooses, and it is never kept.</summary>
internal static class DerivedInputs
{
    public const string TaskType = "Jintan.HumanTask";

    private static readonly Derived[] OfTask =
    [
        new("CompetentBody", "办理主体", "由表单、《办法》和权限登记推定，不能填写。", BodyOf),
        new("StatutoryLimit", "法定期限", "《办法》规定期限的事项，内部期限不起作用。", form => form.StatutoryLimit is { } clause ? new Clause(clause).Citation : "《办法》未规定"),
        new("Papers", "随附文书", "承办人提交表单时上传。", form => Join(form.Fields.OfType<FilesField>().Select(field => field.Label))),
        new("FormClauses", "表单所依条款", "表单各栏所依据的条款。", form => Join(ClausesOf(form))),
    ];

    /// <summary>As inputs of the activity; the editor shows them without letting anybody type.</summary>
    public static IEnumerable<JsonObject> Describe(string type) => type == TaskType ? OfTask.Select(one => new JsonObject
    {
        ["isWrapped"] = true,
        ["uiHint"] = "singleline",
        ["category"] = "推定",
        ["isReadOnly"] = true,
        ["isSensitive"] = false,
        ["autoEvaluate"] = true,
        ["uiSpecifications"] = new JsonObject(),
        ["name"] = one.Name,
        ["typeName"] = "String",
        ["displayName"] = one.Title,
        ["description"] = one.Help,
        ["order"] = 100,
        ["isBrowsable"] = true,
        ["isSerializable"] = true,
        ["isSynthetic"] = false,
    }) : [];

    /// <summary>Puts them into every task below this node whose form is known.</summary>
    public static void Write(JsonNode? node)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            Write(item);
        }

        if (node is not JsonObject json)
        {
            return;
        }

        foreach (var (name, value) in json.ToArray())
        {
            if (!ActivityJson.HoldsNone(name))
            {
                Write(value);
            }
        }

        if (IsTask(json) && FormOf(json) is { } form)
        {
            foreach (var one in OfTask)
            {
                json[one.Key] = new JsonObject
                {
                    ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = one.Read(form) },
                };
            }
        }
    }

    public static void Remove(JsonObject activity)
    {
        foreach (var one in IsTask(activity) ? OfTask : [])
        {
            activity.Remove(one.Key);
        }
    }

    private static bool IsTask(JsonObject json) => ActivityJson.Is(json) && json["type"]!.ToString() == TaskType;

    private static Form? FormOf(JsonObject task) =>
        (task["formId"] as JsonObject)?["expression"] is JsonObject chosen ? FormCatalogue.All.FirstOrDefault(form => form.Id == chosen["value"]?.ToString()) : null;

    private static string BodyOf(Form form) => form.Doer switch
    {
        Doer.NamedBody => BodyNames.Of(form.Body!.Value.Code),
        Doer.Approver => $"有权批准启动的负责同志（{new Clause("art13.s2").Citation}）",
        Doer.Investigator => $"负责调查的机关（{new Clause("art14.p1.s1").Citation}）",
        Doer.Decider => $"作出决定的机关（{new Clause("art15.p2.s1").Citation}）",
        Doer.Consenter => $"同意原决定的机关（{new Clause("art15.p2.s1").Citation}）",
        Doer.Reporter => $"应当报告的机关（{new Clause("art20.s1").Citation}）",
        _ => throw new InvalidOperationException($"Nobody says who fills in a form of {form.Doer}."),
    };

    private static IEnumerable<string> ClausesOf(Form form) =>
        form.Fields.Select(field => field.Clause).OfType<string>().Distinct().Select(clause => new Clause(clause).Citation);

    private static string Join(IEnumerable<string> words) => string.Join('、', words) is { Length: > 0 } text ? text : "无";

    private sealed record Derived(string Name, string Title, string Help, Func<Form, string> Read)
    {
        public string Key { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
    }
}
