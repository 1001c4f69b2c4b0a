using System.Text;
using System.Text.Json.Nodes;

namespace Jintan.Activities.Outlines;

/// <summary>One flowchart of a definition: its activities and where each outcome leads.</summary>
internal sealed class OutlineFlow
{
    private static readonly string[] Ends = ["Elsa.Start", "Elsa.End", "Elsa.Finish", "Elsa.Complete"];

    private OutlineFlow(JsonObject flowchart, string definition)
    {
        Id = OutlineNode.Text(flowchart["id"]) ?? "";
        Nodes = [.. Objects(flowchart["activities"]).Select(json => new OutlineNode(json, definition))];
        Settings = OutlineSettings.OfNode(flowchart);
        Connections = [.. Objects(flowchart["connections"]).Select(OutlineConnection.Read)];
    }

    public string Id { get; }

    public IReadOnlyDictionary<string, string> Settings { get; }

    public IReadOnlyList<OutlineNode> Nodes { get; }

    public IReadOnlyList<OutlineConnection> Connections { get; }

    /// <summary>The root and every container inside it, in the order of the file.</summary>
    public static IEnumerable<OutlineFlow> AllIn(JsonNode? node, string definition) => node switch
    {
        JsonObject json when json["activities"] is JsonArray => [new(json, definition), .. Inside(json, definition)],
        JsonObject json => Inside(json, definition),
        JsonArray list => list.SelectMany(item => AllIn(item, definition)),
        _ => [],
    };

    public void WriteDrawing(StringBuilder page)
    {
        page.Append("```mermaid\nflowchart TD\n");
        foreach (var node in Nodes)
        {
            page.Append($"  {Name(node.Id)}{Shape(node)}\n");
        }

        foreach (var connection in Connections)
        {
            var source = Nodes.FirstOrDefault(node => node.Id == connection.Source);
            var label = connection.Port == "Done" ? "" : $"|\"{Escape(source?.LabelOf(connection.Port) ?? connection.Port)}\"|";
            page.Append($"  {Name(connection.Source)} -->{label} {Name(connection.Target)}\n");
        }

        page.Append("```\n");
    }

    /// <summary>Task: box; question to the law: box with double sides; start and end: round; everything else: rounded corners.</summary>
    private static string Shape(OutlineNode node)
    {
        var text = $"\"{Escape(node.Title)}\"";
        return node.IsTask ? $"[{text}]"
            : Ends.Contains(node.Type) ? $"([{text}])"
            : node.Type.StartsWith("Jintan.", StringComparison.Ordinal) ? $"[[{text}]]"
            : $"({text})";
    }

    /// <summary>A name that is no word of the drawing language ("end" is one) and has no signs of it.</summary>
    private static string Name(string id) =>
        "n_" + string.Concat(id.Select(sign => char.IsAsciiLetterOrDigit(sign) ? $"{sign}" : sign == '-' ? "_" : $"_{(int)sign:x}_"));

    private static string Escape(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static IEnumerable<OutlineFlow> Inside(JsonObject json, string definition) => json.SelectMany(part => AllIn(part.Value, definition));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => list is JsonArray items ? items.OfType<JsonObject>() : [];
}

/// <summary>An outcome of one activity leads to another.</summary>
internal sealed record OutlineConnection(string Source, string Port, string Target)
{
    /// <summary>Elsa writes both ends as objects, or flat in older files.</summary>
    public static OutlineConnection Read(JsonObject json) => new(
        OutlineNode.Text(json["source"] is JsonObject source ? source["activity"] : json["source"]) ?? "?",
        OutlineNode.Text(json["source"] is JsonObject from ? from["port"] : json["sourcePort"]) ?? "Done",
        OutlineNode.Text(json["target"] is JsonObject target ? target["activity"] : json["target"]) ?? "?");
}
