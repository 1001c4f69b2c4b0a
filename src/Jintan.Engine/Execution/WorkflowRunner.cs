using Jintan.Engine.Definitions;

namespace Jintan.Engine.Execution;

/// <summary>
/// The two ways in which an instance moves. Both are pure steps: definition, state and stimulus in, new state and effects out;
/// a step that throws has changed nothing.
/// </summary>
public static class WorkflowRunner
{
    /// <summary>Starts an instance and runs it until everything waits or has ended.</summary>
    /// <exception cref="InvalidWorkflowInputException">An input cannot become its declared type.</exception>
    public static ValueTask<Burst> StartAsync(CompiledWorkflow workflow, StartRequest request, BurstContext context) =>
        new BurstMachine(workflow, context, request.InstanceId).StartAsync(request);

    /// <summary>Moves a waiting instance.</summary>
    /// <exception cref="InvalidOperationException">The state belongs to another definition, version or content.</exception>
    public static ValueTask<Burst> ResumeAsync(CompiledWorkflow workflow, WorkflowState state, Stimulus stimulus, BurstContext context)
    {
        if (state.GraphHash != workflow.GraphHash)
        {
            throw new InvalidOperationException(
                $"实例 {state.InstanceId} 钉在流程 {state.DefinitionId} 第 {state.Version} 版的另一内容上，不能用所给的定义继续；请恢复原定义文件。");
        }

        return new BurstMachine(workflow, context, state.InstanceId).ResumeAsync(state, stimulus);
    }
}
