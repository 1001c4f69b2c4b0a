using Jintan.Engine.Authoring;

namespace Jintan.Engine.Execution;

/// <summary>The state after a burst.</summary>
internal sealed partial class BurstMachine
{
    private ActivityExecutionContext? _root;

    private WorkflowState Save()
    {
        var executions = SaveExecutions();
        return new()
        {
            InstanceId = InstanceId,
            DefinitionId = Workflow.DefinitionId,
            Version = Workflow.Version,
            GraphHash = Workflow.GraphHash,
            Status = Status,
            SubStatus = SubStatus,
            CorrelationId = CorrelationId,
            Name = Name,
            Parent = Parent,
            CreatedAt = _createdAt,
            UpdatedAt = Context.Now,
            Input = _input,
            Output = _output ?? WorkflowState.Nothing,
            Bookmarks = _bookmarks,
            Incidents = _incidents,
            Executions = executions,
            Variables = FinalVariables(),
            Outputs = _outputs ?? WorkflowState.NoOutputs,
            LastResult = LastResult,
            NextSequence = _nextSequence,
            NextExecution = _nextExecution,
            NextBookmark = _nextBookmark,
        };
    }

    /// <summary>The newest first, as Elsa keeps them; a closed container stays while something that outlived it waits.</summary>
    private List<ExecutionState> SaveExecutions()
    {
        var saved = new List<ExecutionState>(_open.Count);
        for (var i = _open.Count - 1; i >= 0; i--)
            saved.Add(Save(_open[i]));
        foreach (var open in _open)
        {
            for (var above = open.Parent; above is { IsOpen: false }; above = above.Parent)
            {
                if (!saved.Exists(known => known.Number == above.Number))
                    saved.Add(Save(above));
            }
        }

        return saved;
    }

    private static ExecutionState Save(ActivityExecutionContext open) => new(
        open.Number, open.Parent?.Number, open.NodeId, open.Status, open.Tag, open.InputValues, open.OutputValues, open.VariableValues,
        open.DynamicVariables, open.Counters, open.Items, open.IsBreaking, open.ViaBackward, open.Retries);

    /// <summary>The variables of the outermost scope, as the outside sees them, also after the end.</summary>
    private IReadOnlyDictionary<string, object?> FinalVariables()
    {
        if (_root is null)
            return _finalVariables ?? WorkflowState.Nothing;
        var declared = _root.Node.Variables;
        if (declared.Length == 0)
            return WorkflowState.Nothing;
        var values = new Dictionary<string, object?>(declared.Length, StringComparer.Ordinal);
        for (var i = 0; i < declared.Length; i++)
            values[declared[i].Name] = _root.VariableValues[i];
        return values;
    }
}
