using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Authoring;

/// <summary>Evaluation of inputs.</summary>
public sealed partial class ActivityExecutionContext
{
    /// <exception cref="InputEvaluationException">The expression failed or its value does not fit.</exception>
    internal object? EvaluateInput(int slot)
    {
        var input = Node.Inputs[slot];
        if (input.Expression is ConstantExpression constant)
        {
            var literal = constant.Evaluate(this);
            if (literal is null || literal.GetType() == input.Type.ClrType)
                return InputValues[slot] = literal;
        }

        try
        {
            return InputValues[slot] = input.Type.Convert(input.Expression.Evaluate(this), Machine.Workflow.Options);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InputEvaluationException(input.Name, exception);
        }
    }
}
