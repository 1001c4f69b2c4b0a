using Jintan.Engine.Definitions;
using Jintan.Engine.Execution;

namespace Jintan.Engine.Authoring;

/// <summary>What the interpreter keeps for an execution.</summary>
public sealed partial class ActivityExecutionContext
{
    private static readonly object?[] None = [];

    internal ActivityExecutionContext(BurstMachine machine, CompiledNode node, ActivityExecutionContext? parent, int number)
    {
        Machine = machine;
        Node = node;
        Parent = parent;
        Number = number;
        InputValues = node.Inputs.Length == 0 ? None : new object?[node.Inputs.Length];
        OutputValues = node.Outputs.Length == 0 ? None : new object?[node.Outputs.Length];
        VariableValues = node.Variables.Length == 0 ? None : new object?[node.Variables.Length];
    }

    internal BurstMachine Machine { get; }
    internal CompiledNode Node { get; }
    internal ActivityExecutionContext? Parent { get; }
    internal int Number { get; }
    internal ActivityStatus Status { get; set; }
    internal object?[] InputValues { get; set; }
    internal object?[] OutputValues { get; set; }
    internal object?[] VariableValues { get; set; }

    /// <summary>Variables that no definition declares: current value of a loop, names set by scripts.</summary>
    internal Dictionary<string, object?>? DynamicVariables { get; set; }

    /// <summary>Counters of a container (position, visits).</summary>
    internal int[]? Counters { get; set; }

    /// <summary>Values of a container (elements of a loop).</summary>
    internal object?[]? Items { get; set; }

    /// <summary>A Break below asks this container to end.</summary>
    internal bool IsBreaking { get; set; }

    /// <summary>The queue item came over a backward connection.</summary>
    internal bool ViaBackward { get; init; }

    /// <summary>What the container that scheduled this execution wants to know again when it completes.</summary>
    internal int Tag { get; init; }

    /// <summary>The id of the faulted execution that this one repeats.</summary>
    internal string? Retries { get; set; }

    internal string[]? Outcomes { get; set; }
    internal bool HasBookmark { get; set; }
    internal int OpenChildren { get; set; }
    internal int Queued { get; set; }

    /// <summary>Outcomes that Complete gave to the workflow that this execution is.</summary>
    internal string[]? CompositeOutcomes { get; set; }

    /// <summary>Nothing below runs or waits any more.</summary>
    internal bool IsQuiet => OpenChildren == 0 && Queued == 0;

    internal bool IsOpen => Status is ActivityStatus.Running or ActivityStatus.Faulted;
}
