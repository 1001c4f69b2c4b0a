using Jintan.Engine.Authoring;

namespace Jintan.Engine.Expressions;

/// <summary>A kind of expression that this engine does not have: known at load, an incident when reached.</summary>
internal sealed class UnsupportedExpression(string kind) : CompiledExpression
{
    public override object? Evaluate(ActivityExecutionContext context) =>
        throw new NotSupportedException($"不支持 {kind} 表达式；请改用 JavaScript、Literal、Variable 或 Input。");
}
