using System.Text.Json.Nodes;
using Jintan.Host.Demonstration;

namespace Host.Tests.Officers;

/// <summary>The ordinary route of a case of the service bureau: who writes what on which form, from the study to the formalities.</summary>
public sealed record OrdinaryRoute(DateOnly Today)
{
    public const string Subject = "S1002";

    public JsonObject Clue => new DemonstrationRoute(Today).Clue(
        "企业开办材料积压未审", Subject, "企业反映提交的开办材料一个多月无人审核，也未告知需要补正。", "art7.item1");

    public IReadOnlyList<RouteStep> Steps =>
        [.. new DemonstrationRoute(Today).WholeWay.Select(step => new RouteStep(OfficeOf(step.FormId), step.FormId, step.Outcome, step.Form))];

    public RouteStep Step(string formId) => Steps.Single(step => step.FormId == formId);

    private static string OfficeOf(string formId) => formId switch
    {
        "acceptance-study" or "start-request" or "assignment" => "office-clerk",
        "start-approval" => "group-responsible",
        "office-consent" => "office-head",
        "investigation-plan" or "investigation-report" => "unit-clerk",
        _ => "unit-leader",
    };
}

/// <summary>One form as an officer hands it in.</summary>
public sealed record RouteStep(string Account, string FormId, string Outcome, JsonObject Form)
{
    /// <summary>What a browser sends for it, the pressed button included.</summary>
    public (string Name, string Value)[] Typed => [.. Written(Form), ("_outcome", Outcome)];

    public RouteStep With(string field, JsonNode? value)
    {
        var changed = Form.DeepClone().AsObject();
        changed[field] = value;
        return this with { Form = changed };
    }

    /// <summary>Names and values of an object, as the controls of a page hold them.</summary>
    public static IEnumerable<(string Name, string Value)> Written(JsonObject form, string prefix = "") =>
        form.SelectMany(field => field.Value switch
        {
            null => [],
            JsonArray list when list.All(row => row is JsonObject) =>
                list.SelectMany((row, i) => Written(row!.AsObject(), $"{prefix}{field.Key}.{i}.")),
            JsonArray several => several.Select(one => (prefix + field.Key, one!.ToString())),
            { } one => [(prefix + field.Key, one.ToString())],
        });
}
