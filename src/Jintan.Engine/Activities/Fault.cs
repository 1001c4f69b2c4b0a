using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Fails on purpose.</summary>
[Activity(Namespace = "Elsa", Type = "Fault", Category = "Primitives", Description = "使流程出错停下。")]
public sealed class Fault : Activity
{
    [Input(Description = "错误代码。")]
    public Input<string> Code { get; set; } = null!;

    [Input(Description = "错误类别。")]
    public Input<string> Category { get; set; } = null!;

    [Input(DisplayName = "Type", Description = "错误性质。")]
    public Input<string> FaultType { get; set; } = null!;

    [Input(Description = "错误说明。")]
    public Input<string> Message { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => throw new FaultException(
        context.Get(Message), context.Get(Code), context.Get(Category), context.Get(FaultType));
}

/// <summary>What <see cref="Fault"/> throws.</summary>
public sealed class FaultException(string? message, string? code, string? category, string? type)
    : Exception(message ?? "Exception of type 'Elsa.Workflows.Exceptions.FaultException' was thrown.")
{
    public string? Code { get; } = code;
    public string? Category { get; } = category;
    public string? Type { get; } = type;
}
