using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Asks the outside to do something and waits. It is resumed with <c>{"result": …}</c>.</summary>
[Activity(Namespace = "Elsa", Type = "RunTask", DisplayName = "Run Task", Category = "Primitives", Description = "请外部办一件事，等它答复。")]
public sealed class RunTask : Activity
{
    [Input(DisplayName = "Task Name", Description = "事项名称。")]
    public Input<string> TaskName { get; set; } = null!;

    [Input(Description = "随事项带去的内容。")]
    public Input<JsonObject> Payload { get; set; } = null!;

    [Output(DisplayName = "Task ID", Description = "事项编号。")]
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
