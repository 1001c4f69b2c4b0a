namespace Jintan.Engine.Execution;

/// <summary>An instance between two bursts. A burst never changes it; it gives a new one.</summary>
public sealed class WorkflowState
{
    public required string InstanceId { get; init; }
    public required string DefinitionId { get; init; }
    public required int Version { get; init; }

    /// <summary>The content hash of the definition, with those of embedded workflows; the state runs only on the same one.</summary>
    public required string GraphHash { get; init; }

    public required WorkflowStatus Status { get; init; }
    public required WorkflowSubStatus SubStatus { get; init; }
    public string? CorrelationId { get; init; }
    public string? Name { get; init; }
    public ParentLink? Parent { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Inputs by name, converted to their declared types.</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = Nothing;

    /// <summary>What SetOutput has set so far.</summary>
    public IReadOnlyDictionary<string, object?> Output { get; init; } = Nothing;

    public IReadOnlyList<BookmarkState> Bookmarks { get; init; } = [];
    public IReadOnlyList<IncidentState> Incidents { get; init; } = [];

    /// <summary>Executions that have not ended: containers, waiting and faulted activities.</summary>
    public IReadOnlyList<ExecutionState> Executions { get; init; } = [];

    /// <summary>Variables of the outermost scope after the instance has ended, and names set by scripts.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = Nothing;

    /// <summary>The last outputs of activities, for expressions: by activity id, then output name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Outputs { get; init; } = NoOutputs;

    public object? LastResult { get; init; }

    internal long NextSequence { get; init; }
    internal int NextExecution { get; init; } = 1;
    internal int NextBookmark { get; init; } = 1;

    internal static readonly Dictionary<string, object?> Nothing = [];
    internal static readonly Dictionary<string, IReadOnlyDictionary<string, object?>> NoOutputs = [];
}

/// <summary>An execution that has not ended.</summary>
public sealed record ExecutionState(
    int Number,
    int? Parent,
    string NodeId,
    ActivityStatus Status,
    int Tag,
    object?[] Inputs,
    object?[] Outputs,
    object?[] Variables,
    IReadOnlyDictionary<string, object?>? DynamicVariables,
    int[]? Counters,
    object?[]? Items,
    bool IsBreaking,
    bool ViaBackward,
    string? Retries = null);
