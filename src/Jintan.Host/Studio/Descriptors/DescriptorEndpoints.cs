using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Host.Studio.Descriptors;

/// <summary>What a procedure may be made of: activities, expressions, variable types. The profile of real cases holds no script.</summary>
public static class DescriptorEndpoints
{
    private static readonly string[] Lists =
    [
        "expression-descriptors", "incident-strategies", "commit-strategies/workflows", "commit-strategies/activities",
        "log-persistence-strategies", "workflow-activation-strategies",
    ];

    private static readonly string[] Uncounted = ["storage-drivers", "variables"];

    public static void MapDescriptors(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(StudioAccess.Read);
        foreach (var list in Lists)
        {
            read.MapGet($"descriptors/{list}", () => TypedResults.Ok(Catalogue.Of(list)));
        }

        foreach (var list in Uncounted)
        {
            read.MapGet($"descriptors/{list}", () => TypedResults.Ok(new Items<JsonObject>(Catalogue.Of(list).Items)));
        }

        read.MapGet("descriptors/activities", (ActivityCatalogue catalogue) => TypedResults.Ok(new Listing<JsonObject>(Palette.Of(catalogue))));
        read.MapGet("descriptors/activities/{type}", One);
        read.MapPost("descriptors/activities/{type}/options/{input}", Options);
        read.MapGet("descriptors/output-converters", Converters);
        read.MapPost("scripting/javascript/type-definitions/{id}", (string id) =>
            TypedResults.File("// 流程不使用脚本。\n"u8.ToArray(), "application/x-typescript", $"elsa.{id}.d.ts"));
    }

    /// <summary>A list of choices of an input; empty where it has none.</summary>
    public sealed record InputOptions(JsonObject Items);

    private static IResult One(string type, ActivityCatalogue catalogue) =>
        Palette.Of(catalogue).FirstOrDefault(item => item["typeName"]!.GetValue<string>() == type) is { } found
            ? TypedResults.Ok(found)
            : TypedResults.NotFound();

    private static IResult Options(string type, string input, ActivityCatalogue catalogue)
    {
        var activity = Palette.Of(catalogue).FirstOrDefault(item => item["typeName"]!.GetValue<string>() == type);
        var found = (activity?["inputs"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(i => i["name"]!.GetValue<string>() == input);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(new InputOptions((JsonObject?)found["uiSpecifications"]?.DeepClone() ?? []));
    }

    private static IResult Converters(string? sourceType = null, string? destinationType = null)
    {
        List<string> missing = [];
        if (sourceType is null)
        {
            missing.Add("缺少参数 sourceType。");
        }

        if (destinationType is null)
        {
            missing.Add("缺少参数 destinationType。");
        }

        // An output goes into a variable of its own type; nothing is converted on the way.
        return missing.Count > 0
            ? StudioProblem.Of(StatusCodes.Status400BadRequest, "E-INPUT", missing)
            : TypedResults.Ok(new Listing<JsonObject>([]));
    }
}
