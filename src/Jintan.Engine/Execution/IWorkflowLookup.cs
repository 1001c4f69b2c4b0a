using Jintan.Engine.Definitions;

namespace Jintan.Engine.Execution;

/// <summary>Finds the definitions that a running instance may start as children.</summary>
public interface IWorkflowLookup
{
    /// <summary>The compiled definition, or null when there is none that the instance may start.</summary>
    CompiledWorkflow? Find(string definitionId);
}
