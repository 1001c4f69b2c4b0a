namespace Engine.Tests.Flows;

/// <summary>A flowchart made by chance: forks, joins of all modes, decisions, tasks, dead ends and loops of one chain.</summary>
internal sealed class RandomFlow
{
    public enum Kind { Line, Task, Fork, Choose, Join }

    public sealed record Node(string Id, Kind Kind, string Mode, string[] Rounds);

    public sealed record Edge(int Source, string Port, int Target, bool Backward);

    public RandomFlow(int seed)
    {
        var random = new Random(seed);
        Nodes.Add(new("n0", Kind.Line, "", []));
        var count = random.Next(5, 41);
        while (Nodes.Count < count)
        {
            if (Nodes.Count < count - 3 && random.Next(8) == 0)
                AddLoop(random);
            else
                AddNode(random);
        }
    }

    public List<Node> Nodes { get; } = [];

    public List<Edge> Edges { get; } = [];

    public FlowBuilder Build()
    {
        var flow = new FlowBuilder();
        foreach (var node in Nodes)
        {
            _ = node.Kind switch
            {
                Kind.Line => flow.Line(node.Id),
                Kind.Task => flow.Task(node.Id),
                Kind.Fork => flow.Fork(node.Id, "a", "b", "c"),
                Kind.Join => flow.Join(node.Id, node.Mode),
                _ => flow.Add(node.Id, "Test.Choose", ("rounds", FlowBuilder.Expression("Literal", string.Join(',', node.Rounds)))),
            };
            if (node.Kind == Kind.Choose)
                flow.Variable("round-" + node.Id, "Int32", "0");
        }

        foreach (var edge in Edges)
            flow.Connect($"{Nodes[edge.Source].Id}:{edge.Port} > {Nodes[edge.Target].Id}");
        return flow;
    }

    private void AddNode(Random random)
    {
        var kind = (Kind)random.Next(5);
        var inbound = kind == Kind.Join ? random.Next(2, 5) : random.Next(6) == 0 ? 2 : 1;
        Add(random, kind, inbound);
    }

    private int Add(Random random, Kind kind, int inbound)
    {
        var mode = new[] { "WaitAny", "WaitAll", "WaitAllActive" }[random.Next(3)];
        Nodes.Add(new($"n{Nodes.Count}", kind, mode, [random.Next(2) == 0 ? "True" : "False"]));
        var node = Nodes.Count - 1;
        for (var i = 0; i < inbound; i++)
            Connect(random, random.Next(node), node);
        return node;
    }

    /// <summary>A head, a body and a decision that goes back a few times; nothing else leads into the chain.</summary>
    private void AddLoop(Random random)
    {
        var head = Add(random, Kind.Line, 1);
        Nodes.Add(new($"n{Nodes.Count}", random.Next(2) == 0 ? Kind.Line : Kind.Task, "", []));
        Nodes.Add(new($"n{Nodes.Count}", Kind.Choose, "", [.. Enumerable.Repeat("True", random.Next(1, 4)), "False"]));
        Edges.Add(new(head, "Done", head + 1, false));
        Edges.Add(new(head + 1, "Done", head + 2, false));
        Edges.Add(new(head + 2, "True", head, true));
        _loops.Add(head + 2);
    }

    private readonly HashSet<int> _loops = [];

    private void Connect(Random random, int source, int target)
    {
        var port = Nodes[source].Kind switch
        {
            Kind.Fork => new[] { "a", "b", "c" }[random.Next(3)],
            Kind.Choose => _loops.Contains(source) ? "False" : random.Next(2) == 0 ? "True" : "False",
            _ => "Done",
        };
        if (!Edges.Exists(edge => edge.Source == source && edge.Port == port && edge.Target == target))
            Edges.Add(new(source, port, target, false));
    }
}
