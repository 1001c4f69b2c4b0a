using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Sets an output of the workflow; the value is kept as it is.</summary>
[Activity(Namespace = "Elsa", Type = "SetOutput", DisplayName = "Set Output", Category = "Composition", Description = "给流程的一个输出赋值。")]
public sealed class SetOutput : CodeActivity
{
    [Input(DisplayName = "Output", Description = "哪个输出。", UIHint = "output-picker")]
    public Input<string> OutputName { get; set; } = null!;

    [Input(DisplayName = "Value", Description = "值。")]
    public Input<object?> OutputValue { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) =>
        context.Machine.SetOutput(context, context.Get(OutputName) ?? "", context.Get(OutputValue));
}
