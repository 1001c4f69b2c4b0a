using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Starts another workflow after this burst; waits for its end when asked to. The result is the child's output.</summary>
[Activity(Namespace = "Elsa", Type = "DispatchWorkflow", DisplayName = "Dispatch Workflow", Category = "Composition", Description = "Create a new workflow instance of the specified workflow and dispatch it for execution.")]
public sealed class DispatchWorkflow : Activity
{
    [Input(DisplayName = "Workflow Definition", Description = "The definition ID of the workflow to dispatch.", UIHint = "workflow-definition-picker")]
    public Input<string> WorkflowDefinitionId { get; set; } = null!;

    [Input(DisplayName = "Correlation ID", Description = "The correlation ID to associate the workflow with.")]
    public Input<string> CorrelationId { get; set; } = null!;

    [Input(Description = "The input to send to the workflow.")]
    public Input<JsonObject> Input { get; set; } = null!;

    [Input(DisplayName = "Wait For Completion", Description = "Wait for the workflow to complete before completing this activity.")]
    public Input<bool> WaitForCompletion { get; set; } = null!;

    [Input(DisplayName = "Start New Trace", Description = "Start a new trace for the child workflow.")]
    public Input<bool> StartNewTrace { get; set; } = null!;

    [Input(DisplayName = "Channel", Description = "The channel to dispatch the workflow to.")]
    public Input<string> ChannelName { get; set; } = null!;

    [Output]
    public Output<object>? Result { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var machine = context.Machine;
        var workflow = ChildWorkflow.Find(machine, context.Get(WorkflowDefinitionId));
        var childId = machine.Context.NewId();
        var bookmark = context.Get(WaitForCompletion)
            ? machine.CreateBookmark(context, new JsonObject { ["childInstanceId"] = childId }, nameof(ResumeAsync), null)
            : null;
        machine.Send(new OutboxMessage.StartWorkflow(workflow.DefinitionId, childId,
            ChildWorkflow.Input(context.Get(Input), machine.InstanceId), context.Get(CorrelationId), new(machine.InstanceId, bookmark)));
        if (bookmark is null)
            machine.Complete(context, null);
    }

    private ValueTask ResumeAsync(ActivityExecutionContext context)
    {
        context.Set(Result, JsonValues.ToValue((context.ResumeInput as JsonObject)?["Output"]?.DeepClone()));
        return context.CompleteActivityAsync();
    }
}
