using Jintan.Engine.Execution;

namespace Jintan.Engine.Authoring;

/// <summary>Evaluation of inputs.</summary>
public sealed partial class ActivityExecutionContext
{
    /// <exception cref="InputEvaluationException">The expression failed or its value does not fit.</exception>
    internal object? EvaluateInput(int slot) => InputValues[slot] = Node.Inputs[slot].EvaluateIn(this);
}
