using System.Text.Json.Nodes;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Reads the connections of a flowchart, nested or flat; one without port means Done, a repeated one counts once.</summary>
internal static class ConnectionReader
{
    public static (FlowConnection[] Connections, IReadOnlyList<int> Broken) Read(CompiledNode flowchart)
    {
        var found = new List<FlowConnection>();
        var broken = new List<int>();
        if (flowchart.Json["connections"] is not JsonArray list)
            return ([], broken);
        for (var i = 0; i < list.Count; i++)
        {
            var (source, port, target) = Ends(list[i] as JsonObject ?? []);
            var from = Position(flowchart, source);
            var to = Position(flowchart, target);
            if (from < 0 || to < 0)
                broken.Add(i);
            else if (!found.Exists(known => known.Source == from && known.Port == port && known.Target == to))
                found.Add(new(found.Count, from, port, to));
        }

        return ([.. found], broken);
    }

    private static (string? Source, string Port, string? Target) Ends(JsonObject json) => (
        Text(json["source"] is JsonObject source ? source["activity"] : json["source"]),
        Text(json["source"] is JsonObject from ? from["port"] : json["sourcePort"]) ?? "Done",
        Text(json["target"] is JsonObject target ? target["activity"] : json["target"]));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int Position(CompiledNode flowchart, string? id)
    {
        for (var i = 0; i < flowchart.Children.Count; i++)
        {
            if (flowchart.Children[i].Id == id)
                return i;
        }

        return -1;
    }
}
