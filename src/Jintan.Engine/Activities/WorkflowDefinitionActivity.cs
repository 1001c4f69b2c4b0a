using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>A workflow used as an activity: its inputs are variables inside, its outcomes are those that Complete gave.</summary>
internal sealed class WorkflowDefinitionActivity : Container
{
    protected override void Execute(ActivityExecutionContext context)
    {
        for (var i = 0; i < context.InputValues.Length; i++)
            context.VariableValues[i] = context.InputValues[i];
        context.Machine.Schedule(context.Node.Children[0], context);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child) =>
        context.Machine.Complete(context, child.CompositeOutcomes);
}
