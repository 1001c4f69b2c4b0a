using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Follows all its branches at once; without branches its outcome is Done.</summary>
[Activity(Namespace = "Elsa", Type = "FlowFork", DisplayName = "Fork (flow)", Category = "Branching", Description = "从一点分出几路。")]
public sealed class FlowFork : Activity
{
    [Input(Description = "各路名称。", UIHint = "dynamic-outcomes")]
    public Input<string[]> Branches { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) =>
        context.Machine.Complete(context, context.Get(Branches) is { Length: > 0 } branches ? branches : CompiledNode.Done);
}
