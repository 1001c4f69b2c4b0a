using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Runs another workflow inside this burst; a child that waits is waited for, when asked to.</summary>
[Activity(Namespace = "Elsa", Type = "ExecuteWorkflow", DisplayName = "Execute Workflow", Category = "Composition", Description = "Create a new workflow instance of the specified workflow and execute it.", Kind = ActivityKind.Task)]
public sealed class ExecuteWorkflow : Activity, IBackgroundTask
{
    [Input(DisplayName = "Workflow Definition", Description = "The definition ID of the workflow to execute.", UIHint = "workflow-definition-picker")]
    public Input<string> WorkflowDefinitionId { get; set; } = null!;

    [Input(DisplayName = "Correlation ID", Description = "The correlation ID to associate the workflow with.")]
    public Input<string> CorrelationId { get; set; } = null!;

    [Input(Description = "The input to send to the workflow.")]
    public Input<JsonObject> Input { get; set; } = null!;

    [Input(DisplayName = "Wait For Completion", Description = "Wait for the workflow to complete before completing this activity.")]
    public Input<bool> WaitForCompletion { get; set; } = null!;

    [Output]
    public Output<object>? Result { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var machine = context.Machine;
        var workflow = ChildWorkflow.Find(machine, context.Get(WorkflowDefinitionId));
        var wait = context.Get(WaitForCompletion);
        var childId = machine.Context.NewId();
        var bookmark = wait ? machine.CreateBookmark(context, new JsonObject { ["childInstanceId"] = childId }, nameof(ResumeAsync), null) : null;
        var input = ChildWorkflow.Input(context.Get(Input), machine.InstanceId);
        var parent = new ParentLink(machine.InstanceId, bookmark);
        if (machine.Context.ChildrenRunByOutbox)
        {
            machine.Send(new OutboxMessage.StartWorkflow(workflow.DefinitionId, childId, input, context.Get(CorrelationId), parent));
            if (!wait)
                Complete(context, childId, WorkflowStatus.Running, WorkflowSubStatus.Suspended, []);
            return;
        }

        var burst = await machine.RunChildAsync(workflow, new(childId, input, context.Get(CorrelationId), Parent: parent));
        if (wait && burst.State.Status == WorkflowStatus.Running)
            return;
        Complete(context, childId, burst.State.Status, burst.State.SubStatus, ChildWorkflow.Output(burst.State));
    }

    private void Complete(ActivityExecutionContext context, string childId, WorkflowStatus status, WorkflowSubStatus subStatus, JsonObject output)
    {
        context.Set(Result, ChildResult.Of(childId, status, subStatus, output));
        context.Machine.Complete(context, null);
    }

    private ValueTask ResumeAsync(ActivityExecutionContext context)
    {
        context.Set(Result, JsonValues.ToValue(context.ResumeInput?.DeepClone()));
        return context.CompleteActivityAsync();
    }
}
