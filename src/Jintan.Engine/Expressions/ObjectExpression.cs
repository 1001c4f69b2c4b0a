using Jintan.Engine.Authoring;

namespace Jintan.Engine.Expressions;

/// <summary>JSON text; it is parsed only where the wanted type is concrete, for Object it stays text.</summary>
internal sealed class ObjectExpression(string text, ValueKind type) : CompiledExpression
{
    public override object? Evaluate(ActivityExecutionContext context) =>
        type.ClrType == typeof(object) ? text : string.IsNullOrWhiteSpace(text) ? null : type.Convert(text, strict: true);
}
