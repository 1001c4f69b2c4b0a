using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Runs another workflow inside this burst; a child that waits is waited for, when asked to.</summary>
[Activity(Namespace = "Elsa", Type = "ExecuteWorkflow", DisplayName = "Execute Workflow", Category = "Composition", Description = "另起一个流程实例并执行。", Kind = ActivityKind.Task)]
public sealed class ExecuteWorkflow : Activity, IBackgroundTask
{
    [Input(DisplayName = "Workflow Definition", Description = "另起哪个流程。", UIHint = "workflow-definition-picker")]
    public Input<string> WorkflowDefinitionId { get; set; } = null!;

    [Input(DisplayName = "Correlation ID", Description = "新实例的关联编号。")]
    public Input<string> CorrelationId { get; set; } = null!;

    [Input(Description = "带给新实例的内容。")]
    public Input<JsonObject> Input { get; set; } = null!;

    [Input(DisplayName = "Wait For Completion", Description = "等新实例结束后才继续。")]
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
