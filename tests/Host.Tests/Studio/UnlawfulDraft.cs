using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

/// <summary>A sound flow that breaks article 15: whoever is to be held accountable is not heard.</summary>
internal static class UnlawfulDraft
{
    public const string Definition = "16-simplified-procedure";
    public const string Clause = "art15.p1";

    public static void WithoutHearing(JsonObject model)
    {
        string[] gone = ["hearing", "rule-on-hearing"];
        var root = model["root"]!.AsObject();
        Remove(root["activities"]!.AsArray(), activity => gone.Contains($"{activity["id"]}"));
        Remove(root["connections"]!.AsArray(), way => gone.Contains($"{way["source"]!["activity"]}") || gone.Contains($"{way["target"]!["activity"]}"));
        root["connections"]!.AsArray().Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = "rule-on-proposal", ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = "unit-study", ["port"] = "In" },
        });
    }

    private static void Remove(JsonArray list, Func<JsonNode, bool> which)
    {
        foreach (var item in list.Where(item => which(item!)).ToList())
        {
            list.Remove(item);
        }
    }
}
