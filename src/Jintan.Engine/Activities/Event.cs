using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Waits for an event of that name (case counts). As the trigger that started the instance it does not wait.</summary>
[Activity(Namespace = "Elsa", Type = "Event", Category = "Primitives", Description = "等一个事件发生。", Kind = ActivityKind.Trigger)]
public sealed class Event : Activity
{
    internal const string TypeName = "Elsa.Event";

    [Input(DisplayName = "Event Name", Description = "等哪个事件。")]
    public Input<string> EventName { get; set; } = null!;

    [Output]
    public Output<object>? Result { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        if (context.Machine.TakeTrigger(context) is { } trigger)
            Receive(context, trigger.Payload);
        else
            context.CreateBookmark(new JsonObject { ["eventName"] = context.Get(EventName) }, ResumeAsync);
    }

    private ValueTask ResumeAsync(ActivityExecutionContext context)
    {
        Receive(context, context.ResumeInput);
        return ValueTask.CompletedTask;
    }

    private void Receive(ActivityExecutionContext context, JsonNode? payload)
    {
        context.Set(Result, JsonValues.ToValue(payload?.DeepClone() ?? new JsonObject()));
        context.Machine.Complete(context, null);
    }
}
