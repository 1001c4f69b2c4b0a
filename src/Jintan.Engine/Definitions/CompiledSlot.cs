using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>One input or output of a node.</summary>
internal sealed class CompiledSlot(string name, ValueKind type)
{
    public string Name { get; } = name;

    public ValueKind Type { get; } = type;

    /// <summary>For inputs: where the value comes from.</summary>
    public CompiledExpression Expression { get; set; } = CompiledExpression.Null;

    /// <summary>For inputs: false when the activity evaluates it itself, round by round.</summary>
    public bool AutoEvaluate { get; set; } = true;

    /// <summary>The value of the input seen from any scope, converted.</summary>
    /// <exception cref="InputEvaluationException">The expression failed or its value does not fit.</exception>
    public object? EvaluateIn(ActivityExecutionContext scope)
    {
        if (Expression is ConstantExpression { Value: var literal } && (literal is null || literal.GetType() == Type.ClrType))
            return literal;
        try
        {
            return Type.Convert(Expression.Evaluate(scope), scope.Machine.Workflow.Options);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InputEvaluationException(Name, exception);
        }
    }

    /// <summary>For outputs: the variable that it is bound to.</summary>
    public string? VariableId { get; set; }
}
