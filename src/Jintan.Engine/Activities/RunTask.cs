using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Asks the outside to do something and waits. It is resumed with <c>{"result": …}</c>.</summary>
[Activity(Namespace = "Elsa", Type = "RunTask", DisplayName = "Run Task", Category = "Primitives", Description = "Requests a given task to be run.")]
public sealed class RunTask : Activity
{
    [Input(DisplayName = "Task Name", Description = "The name of the task being requested.")]
    public Input<string> TaskName { get; set; } = null!;

    [Input(Description = "Any additional parameters to send to the task.")]
    public Input<JsonObject> Payload { get; set; } = null!;

    [Output(DisplayName = "Task ID", Description = "The task ID of the task being requested.")]
    public Output<string>? TaskId { get; set; }

    [Output]
    public Output<object>? Result { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var taskId = context.Machine.Context.NewId();
        context.Set(TaskId, taskId);
        context.CreateBookmark(new JsonObject { ["taskId"] = taskId, ["taskName"] = context.Get(TaskName) }, ResumeAsync);
    }

    private ValueTask ResumeAsync(ActivityExecutionContext context)
    {
        context.Set(Result, JsonValues.ToValue((context.ResumeInput as JsonObject)?["result"]?.DeepClone()));
        return context.CompleteActivityAsync();
    }
}
