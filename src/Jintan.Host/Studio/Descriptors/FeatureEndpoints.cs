using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio.Descriptors;

/// <summary>What this host can do; by it Studio decides which tabs it shows.</summary>
public static class FeatureEndpoints
{
    public static void MapFeatures(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(StudioAccess.Read);
        read.MapGet("features/installed", () => TypedResults.Ok(Catalogue.Of("features")));
        read.MapGet("features/installed/{name}", One);
        read.MapGet("package/version", () => TypedResults.Ok(new Package(
            typeof(FeatureEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion)));
        read.MapGet("resilience/strategies", () => TypedResults.Ok(new Listing<JsonObject>([])));
        read.MapGet("resilience/retries/{id}", (string id) => TypedResults.Ok(new Retries([], 0, [])));
        read.MapGet("labels", () => TypedResults.Ok(new Paged<JsonObject>([], 0)));
    }

    public sealed record Package(string PackageVersion);

    public sealed record Retries(IReadOnlyList<JsonObject> Items, int TotalCount, IReadOnlyList<JsonObject> Links);

    private static Results<Ok<JsonObject>, NotFound> One(string name) =>
        Catalogue.Of("features").Items.FirstOrDefault(f => f["fullName"]!.GetValue<string>() == name) is { } found
            ? TypedResults.Ok(found)
            : TypedResults.NotFound();
}
