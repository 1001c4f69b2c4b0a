using System.Text.Json.Nodes;
using Jintan.Ledger.Publication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Definitions;

/// <summary>
/// What Studio is told after saving and publishing. Publishing never answers 200: the draft is kept, and either the gate's refusals
/// or the way to the second person stand in Studio's error display.
/// </summary>
public static class PublishAnswers
{
    public const string Refused = "E-PUBLISH-REFUSED";
    public const string NeedsReview = "E-PUBLISH-REVIEW";

    public static JsonObject Saved(DefinitionDesk.Kept kept) => new()
    {
        ["workflowDefinition"] = kept.Version.ToModel(),
        ["alreadyPublished"] = false,
        ["consumingWorkflowCount"] = 0,
        ["validationErrors"] = new JsonArray([.. kept.Findings.Select(f => new JsonObject { ["message"] = f.Text, ["isError"] = f.IsError })]),
    };

    public static ProblemHttpResult Of(DefinitionDesk.Kept kept, HttpRequest request) => kept.Request is null
        ? Refusing([kept])
        : StudioProblem.Of(StatusCodes.Status400BadRequest, NeedsReview, Lines(kept, request));

    /// <summary>What the gate says against drafts that were kept.</summary>
    /// <param name="together">How many were handed in together.</param>
    public static ProblemHttpResult Refusing(IReadOnlyList<DefinitionDesk.Kept> kept, int together = 1) => StudioProblem.Of(
        StatusCodes.Status400BadRequest, Refused,
        [.. NoneHandedIn(kept.Count, together), .. kept.SelectMany(Refusals)], [.. kept.SelectMany(one => one.Findings).Select(found => found.Because?.Id).OfType<string>().Distinct()]);

    public static ProblemHttpResult Retracting(ReviewRequest review, HttpRequest request) => StudioProblem.Of(
        StatusCodes.Status400BadRequest, NeedsReview,
        $"第{review.Version}版的撤回已提交审核。按四眼原则，须由另一名流程设计人员审核后撤回：{AddressOf(review, request)}");

    /// <summary>One line a refusal; or where the request waits.</summary>
    public static IReadOnlyList<string> Lines(DefinitionDesk.Kept kept, HttpRequest request) => kept.Request is { } review
        ? [$"草稿已保存，第{review.Version}版已提交审核。按四眼原则，须由另一名流程设计人员审核后发布：{AddressOf(review, request)}"]
        : [.. Refusals(kept)];

    private static IEnumerable<string> NoneHandedIn(int refused, int together) => together == 1 ? [] :
        [$"{together}个文件都已存为草稿，因其中{refused}个不能提交，一个也没有提交审核。请修改后一并重新导入。"];

    private static IEnumerable<string> Refusals(DefinitionDesk.Kept kept) => kept.Findings.Where(found => found.IsError).Select(found => found.Text);

    private static string AddressOf(ReviewRequest review, HttpRequest request) => $"{request.Scheme}://{request.Host}/publishing/{review.Id}";
}
