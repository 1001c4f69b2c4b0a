using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Wraps one activity as a step of a flowchart and takes its outcomes.</summary>
[EmbeddedPorts("Body")]
[Activity(Namespace = "Elsa", Type = "FlowNode", DisplayName = "Container", Category = "Flow", Description = "可以连线的步骤。")]
public sealed class FlowNode : Container
{
    private CompiledNode? _body;

    internal override void Configure(NodeSetup setup)
    {
        _body = setup.Child("body");
        setup.Node.Outcomes = _body?.Outcomes ?? CompiledNode.Done;
    }

    protected override void Execute(ActivityExecutionContext context)
    {
        if (_body is null)
            context.Machine.Complete(context, null);
        else
            context.Machine.Schedule(_body, context);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child) =>
        context.Machine.Complete(context, child.Outcomes);
}
