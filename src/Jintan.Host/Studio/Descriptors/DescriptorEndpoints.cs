using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Descriptors;

/// <summary>What a procedure may be made of: activities, expressions, variable types. The profile of real cases holds no script.</summary>
public static class DescriptorEndpoints
{
    private static readonly string[] Lists =
    [
        "expression-descriptors", "incident-strategies", "commit-strategies/workflows", "commit-strategies/activities",
        "log-persistence-strategies", "workflow-activation-strategies",
    ];

    private const string Typings = "application/x-typescript";

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

        read.MapGet("descriptors/activities", (Palette palette) => TypedResults.Ok(new Listing<JsonObject>(palette.Items())));
        read.MapGet("descriptors/activities/{type}", One);
        read.MapPost("descriptors/activities/{type}/options/{input}", Options);
        read.MapGet("descriptors/output-converters", Converters);
        read.MapPost("scripting/javascript/type-definitions/{id}", (string id) =>
            TypedResults.File("// 流程不使用脚本。\n"u8.ToArray(), Typings, $"elsa.{id}.d.ts")).Produces<string>(contentType: Typings);
    }

    /// <summary>A list of choices of an input; empty where it has none.</summary>
    public sealed record InputOptions(JsonObject Items);

    private static Results<Ok<JsonObject>, NotFound> One(string type, Palette palette) =>
        palette.Find(type) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static Results<Ok<InputOptions>, NotFound> Options(string type, string input, Palette palette)
    {
        var found = (palette.Find(type)?["inputs"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(i => i["name"]!.GetValue<string>() == input);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(new InputOptions((JsonObject?)found["uiSpecifications"]?.DeepClone() ?? []));
    }

    private static Results<Ok<Listing<JsonObject>>, ProblemHttpResult> Converters(string? sourceType = null, string? destinationType = null)
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
