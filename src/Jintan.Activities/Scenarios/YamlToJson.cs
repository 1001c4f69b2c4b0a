using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Jintan.Activities.Scenarios;

/// <summary>Reads a YAML file as JSON; only plain scalars become null, booleans and numbers.</summary>
internal static class YamlToJson
{
    internal static JsonObject Read(string path)
    {
        using var reader = new StreamReader(path);
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw new FormatException($"{path} is not YAML: {error.Message} Cure: correct it at line {error.Start.Line}.", error);
        }

        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? Map(root)
            : throw new FormatException($"{path} must hold one YAML document with a mapping at its top.");
    }

    private static JsonObject Map(YamlMappingNode node)
    {
        var map = new JsonObject();
        foreach (var (key, value) in node.Children)
        {
            map.Add(((YamlScalarNode)key).Value!, Node(value));
        }

        return map;
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new FormatException($"YAML node at line {node.Start.Line} is neither mapping, list nor scalar."),
    };

    private static JsonValue? Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: null or "" or "null" or "~" } => null,
        { Value: "true" or "True" } => JsonValue.Create(true),
        { Value: "false" or "False" } => JsonValue.Create(false),
        _ when int.TryParse(scalar.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Value),
    };
}
