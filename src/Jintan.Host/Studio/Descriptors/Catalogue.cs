using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Descriptors;

/// <summary>What Studio may offer in its drop-downs, in Chinese: <c>catalogue.json</c> beside this file. Script languages are not on it.</summary>
public static class Catalogue
{
    private static readonly JsonObject Lists = Read();

    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public static Listing<JsonObject> Of(string list) =>
        new([.. (Lists[list] as JsonArray ?? throw new KeyNotFoundException($"catalogue.json holds no '{list}'.")).Select(item => item!.DeepClone().AsObject())]);

    private static JsonObject Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(typeof(Catalogue), "catalogue.json")
            ?? throw new InvalidOperationException("catalogue.json is not embedded; see the project file.");
        return JsonNode.Parse(stream)!.AsObject();
    }
}
