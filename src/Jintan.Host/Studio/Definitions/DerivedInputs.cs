using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Law;

namespace Jintan.Host.Studio.Definitions;

/// <summary>What follows from the clauses of a step and from the form of a task: the designer reads it beside what he chooses, and it is never kept.</summary>
internal static class DerivedInputs
{
    public const string TaskType = "Jintan.HumanTask";

    // By the law's own list: each document with the clauses under which it is written.
    private static readonly (string Name, string[] Clauses)[] Documents =
    [
        .. typeof(Document).GetFields(BindingFlags.Public | BindingFlags.Static).Select(document => (
            document.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name,
            document.GetCustomAttributes<ArticleAttribute>().Select(article => article.Clause).ToArray())),
    ];

    private static readonly Derived Written = new(
        "Documents", "有关文书", "按本步骤所依据的条款制作的文书，由《办法》确定，不由流程选择。", (_, step) => Join(DocumentsOf(step)));

    private static readonly Derived[] OfTask =
    [
        new("CompetentBody", "办理主体", "由表单、《办法》和权限登记推定，不能填写。", (form, _) => BodyOf(form!)),
        new("StatutoryLimit", "法定期限", "《办法》规定期限的事项，内部期限不起作用。", (form, _) => form!.StatutoryLimit is { } clause ? new Clause(clause).Citation : "《办法》未规定"),
        new("Papers", "随附材料", "承办人提交表单时上传。", (form, _) => Join(form!.Fields.OfType<FilesField>().Select(field => field.Label))),
        Written,
    ];

    /// <summary>As inputs of the activity; the editor shows them without letting anybody type.</summary>
    public static IEnumerable<JsonObject> Describe(string type, bool citesClauses) => Of(type, citesClauses).Select(one => new JsonObject
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
    });

    /// <summary>Puts them into a step; of a task whose form is not known nothing follows.</summary>
    public static void Write(JsonObject activity)
    {
        var form = FormOf(activity);
        foreach (var one in Of(activity).Where(_ => form is not null || TypeOf(activity) != TaskType))
        {
            activity[one.Key] = new JsonObject
            {
                ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = one.Read(form, activity) },
            };
        }
    }

    public static void Remove(JsonObject activity)
    {
        foreach (var one in Of(activity))
        {
            activity.Remove(one.Key);
        }
    }

    private static Derived[] Of(JsonObject activity) => Of(TypeOf(activity), activity["clauses"] is not null);

    private static Derived[] Of(string type, bool citesClauses) => type == TaskType ? OfTask : citesClauses ? [Written] : [];

    private static string TypeOf(JsonObject activity) => $"{activity["type"]}";

    private static Form? FormOf(JsonObject task) => LiteralOf(task, "formId") is { } id ? FormCatalogue.All.FirstOrDefault(form => form.Id == id) : null;

    private static string? LiteralOf(JsonObject task, string input) => ((task[input] as JsonObject)?["expression"] as JsonObject)?["value"]?.ToString();

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

    private static IEnumerable<string> DocumentsOf(JsonObject task)
    {
        var cited = LiteralOf(task, "clauses")?.Split(' ') ?? [];
        return Documents.Where(document => document.Clauses.Any(cited.Contains)).Select(document => document.Name);
    }

    private static string Join(IEnumerable<string> words) => string.Join('、', words) is { Length: > 0 } text ? text : "无";

    private sealed record Derived(string Name, string Title, string Help, Func<Form?, JsonObject, string> Read)
    {
        public string Key { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
    }
}
