using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>A definition ready to run: immutable, shared by all its instances.</summary>
public sealed class CompiledWorkflow
{
    private readonly Dictionary<string, CompiledNode> _byNodeId;

    internal CompiledWorkflow(WorkflowDocument document, CompiledNode root, CompiledNode[] nodes, string graphHash, CompileOptions options)
    {
        (Document, Root, GraphHash, Options) = (document, root, graphHash, options);
        (NodeTable, _byNodeId) = (nodes, new(StringComparer.Ordinal));
        foreach (var node in nodes)
            _byNodeId.TryAdd(node.NodeId, node);
    }

    public WorkflowDocument Document { get; }
    public string DefinitionId => Document.DefinitionId;
    public int Version => Document.Version;
    public string Name => Document.Name;
    public string ContentHash => Document.ContentHash;

    /// <summary>The content hash together with those of the workflows embedded as activities; a stored state runs only on the same graph.</summary>
    public string GraphHash { get; }

    /// <summary>The workflow itself as an activity; its only child is the root activity.</summary>
    public CompiledNode Root { get; }

    /// <summary>All nodes, the workflow first.</summary>
    public IReadOnlyList<CompiledNode> Nodes => NodeTable;

    public CompileOptions Options { get; }

    /// <summary>True when an incident leaves the instance running (ContinueWithIncidents); otherwise it faults.</summary>
    public bool ContinuesWithIncidents { get; internal init; }

    /// <summary>The declared inputs.</summary>
    public IReadOnlyList<CompiledInput> Inputs { get; internal init; } = [];

    /// <summary>The activities that may start an instance.</summary>
    public IReadOnlyList<WorkflowTrigger> Triggers { get; internal init; } = [];

    internal CompiledNode[] NodeTable { get; }

    public CompiledNode? FindNode(string nodeId) => _byNodeId.GetValueOrDefault(nodeId);

    /// <summary>The id of the activity whose name, with a capital first letter, is this.</summary>
    internal string? FindByPascalName(string name)
    {
        foreach (var node in NodeTable)
        {
            if (node.Id.Length == name.Length && char.ToUpperInvariant(node.Id[0]) == name[0] && node.Id.AsSpan(1).SequenceEqual(name.AsSpan(1)))
                return node.Id;
        }

        return null;
    }

    /// <summary>The first node of that activity id, outer workflows first.</summary>
    public CompiledNode? FindActivity(string activityId)
    {
        foreach (var node in NodeTable)
        {
            if (node.Id == activityId)
                return node;
        }

        return null;
    }
}

/// <summary>A declared input of a workflow.</summary>
public sealed record CompiledInput(string Name, ValueKind Type, object? Default, bool HasDefault);
