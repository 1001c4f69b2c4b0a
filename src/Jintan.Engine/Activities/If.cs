using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

[EmbeddedPorts("Then", "Else")]
[Activity(Namespace = "Elsa", Type = "If", Category = "Branching", Description = "按条件二者择一。")]
public sealed class If : Container
{
    private CompiledNode? _then;
    private CompiledNode? _else;

    [Input(Description = "条件。", UIHint = "single-line")]
    public Input<bool> Condition { get; set; } = new(false);

    [Output]
    public Output<bool>? Result { get; set; }

    internal override void Configure(NodeSetup setup) => (_then, _else) = (setup.Child("then"), setup.Child("else"));

    protected override void Execute(ActivityExecutionContext context)
    {
        var condition = context.Get(Condition);
        context.Set(Result, condition);
        if ((condition ? _then : _else) is { } branch)
            context.Machine.Schedule(branch, context);
        else
            context.Machine.Complete(context, null);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child) =>
        context.Machine.Complete(context, null);
}
