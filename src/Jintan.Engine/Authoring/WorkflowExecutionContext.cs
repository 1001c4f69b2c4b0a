using Jintan.Engine.Execution;

namespace Jintan.Engine.Authoring;

/// <summary>The instance that an activity runs in.</summary>
public sealed class WorkflowExecutionContext
{
    private readonly BurstMachine _machine;

    internal WorkflowExecutionContext(BurstMachine machine) => _machine = machine;

    /// <summary>The id of the instance.</summary>
    public string Id => _machine.InstanceId;

    /// <summary>What ties instances together, e.g. the case number.</summary>
    public string? CorrelationId
    {
        get => _machine.CorrelationId;
        set => _machine.CorrelationId = value;
    }
}
