using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Host.Tests.Operations;

/// <summary>Documents under <c>deploy/</c> as JSON, merge keys resolved.</summary>
internal static class DeployYaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
    private static readonly ISerializer Writer = new SerializerBuilder().JsonCompatible().Build();

    public static string Folder { get; } = Path.Combine(Checkout.Folder, "deploy");

    public static JsonNode Compose { get; } = Read("container/compose.yaml").Single();

    public static IReadOnlyList<JsonNode> Manifests { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "kubernetes"), "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static JsonNode Manifest(string kind) => Manifests.Single(one => Text(one["kind"]) == kind);

    public static string Text(JsonNode? node) => node!.GetValue<string>();

    public static string[] Words(JsonNode? list) => [.. list!.AsArray().Select(Text)];

    private static IEnumerable<JsonNode> Read(string file)
    {
        using var text = new StreamReader(Path.Combine(Folder, file));
        var parser = new MergingParser(new Parser(text));
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            yield return JsonNode.Parse(Writer.Serialize(Reader.Deserialize<object>(parser)))!;
        }
    }
}
