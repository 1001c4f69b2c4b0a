using System.Text.Json.Nodes;

namespace Procedure.Tests.Guard;

/// <summary>One change to one node of a shipped definition.</summary>
/// <param name="Node">The node that it is about.</param>
/// <param name="Clauses">The clauses that the node carries out; those of the procedure where it names none.</param>
public sealed record Mutation(string Definition, string Node, string What, JsonObject Mutant, IReadOnlySet<string> Clauses)
{
    public override string ToString() => $"{Definition} {Node} {What}";
}

/// <summary>A definition's JSON with the few changes that the operators are made of.</summary>
internal sealed class Draft(JsonObject shipped)
{
    public JsonObject Json { get; } = shipped.DeepClone().AsObject();

    public JsonArray Connections => Json["root"]!["connections"]!.AsArray();

    public JsonArray Nodes => Json["root"]!["activities"]!.AsArray();

    public JsonObject Node(string id) => Nodes.Single(node => IdOf(node!) == id)!.AsObject();

    public IEnumerable<JsonObject> From(string id) => Connections.Where(one => End(one!, "source") == id).Select(one => one!.AsObject());

    public IEnumerable<JsonObject> Into(string id) => Connections.Where(one => End(one!, "target") == id).Select(one => one!.AsObject());

    public IReadOnlyList<string> TargetsOf(string id) => [.. From(id).Select(one => End(one, "target")).Distinct()];

    public Draft Remove(string id)
    {
        foreach (var connection in From(id).Concat(Into(id)).ToArray())
        {
            Connections.Remove(connection);
        }

        Nodes.Remove(Node(id));
        return this;
    }

    /// <summary>Whatever came to the node now goes past it.</summary>
    public Draft LeadPast(string id, string target)
    {
        foreach (var connection in Into(id).ToArray())
        {
            connection["target"]!["activity"] = target;
        }

        return this;
    }

    public Draft SetInput(string id, string input, JsonNode value)
    {
        Node(id)[input]!["expression"]!["value"] = value;
        return this;
    }

    public static string IdOf(JsonNode node) => node["id"]!.GetValue<string>();

    public static string End(JsonNode connection, string end) => connection[end]!["activity"]!.GetValue<string>();
}
