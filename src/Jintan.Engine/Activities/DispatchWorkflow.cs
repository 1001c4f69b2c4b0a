using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Starts another workflow after this burst; waits for its end when asked to. The result is the child's output.</summary>
[Activity(Namespace = "Elsa", Type = "DispatchWorkflow", DisplayName = "Dispatch Workflow", Category = "Composition", Description = "另起一个流程实例，交后台执行。")]
public sealed class DispatchWorkflow : Activity
{
    [Input(DisplayName = "Workflow Definition", Description = "另起哪个流程。", UIHint = "workflow-definition-picker")]
    public Input<string> WorkflowDefinitionId { get; set; } = null!;

    [Input(DisplayName = "Correlation ID", Description = "新实例的关联编号。")]
    public Input<string> CorrelationId { get; set; } = null!;

    [Input(Description = "带给新实例的内容。")]
    public Input<JsonObject> Input { get; set; } = null!;

    [Input(DisplayName = "Wait For Completion", Description = "等新实例结束后才继续。")]
    public Input<bool> WaitForCompletion { get; set; } = null!;

    [Input(DisplayName = "Start New Trace", Description = "为新实例另开一条跟踪。")]
    public Input<bool> StartNewTrace { get; set; } = null!;

    [Input(DisplayName = "Channel", Description = "走哪一条通道。")]
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
