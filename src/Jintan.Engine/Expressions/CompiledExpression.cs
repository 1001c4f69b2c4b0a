using Jintan.Engine.Authoring;

namespace Jintan.Engine.Expressions;

/// <summary>An expression of a definition, ready to be evaluated by any number of instances at once.</summary>
internal abstract class CompiledExpression
{
    public static CompiledExpression Null { get; } = new ConstantExpression(null);

    public abstract object? Evaluate(ActivityExecutionContext context);
}

internal sealed class ConstantExpression(object? value) : CompiledExpression
{
    public object? Value { get; } = value;

    public override object? Evaluate(ActivityExecutionContext context) => Value;
}

/// <summary>A constant that a script or an activity could change: every evaluation gives a copy.</summary>
internal sealed class StructureExpression(System.Text.Json.Nodes.JsonNode value) : CompiledExpression
{
    public override object? Evaluate(ActivityExecutionContext context) => value.DeepClone();
}

internal sealed class VariableExpression(string id, string? name) : CompiledExpression
{
    public override object? Evaluate(ActivityExecutionContext context) => context.FindVariableById(id, name);
}

internal sealed class InputExpression(string name) : CompiledExpression
{
    public override object? Evaluate(ActivityExecutionContext context) => context.Machine.FindInput(context, name);
}

/// <summary>An output that an earlier activity left, by activity id and output name.</summary>
internal sealed class OutputExpression(string activityId, string? outputName) : CompiledExpression
{
    public override object? Evaluate(ActivityExecutionContext context) => context.Machine.FindOutput(activityId, outputName);
}
