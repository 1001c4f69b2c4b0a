using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Publishes an event after the burst; does not wait.</summary>
[Activity(Namespace = "Elsa", Type = "PublishEvent", DisplayName = "Publish Event", Category = "Primitives", Description = "宣布一个事件。")]
public sealed class PublishEvent : CodeActivity
{
    [Input(DisplayName = "Event Name", Description = "事件名称。")]
    public Input<string> EventName { get; set; } = null!;

    [Input(DisplayName = "Correlation Id", Description = "只告知关联编号相同的实例。")]
    public Input<string> CorrelationId { get; set; } = null!;

    [Input(DisplayName = "Local event", Description = "只在本实例之内告知。")]
    public Input<bool> IsLocalEvent { get; set; } = null!;

    [Input(Description = "随事件带去的内容。")]
    public Input<object> Payload { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.Send(new OutboxMessage.PublishEvent(
        context.Get(EventName) ?? "", JsonValues.From(context.Get(Payload)), NullIfEmpty(context.Get(CorrelationId)),
        context.Machine.InstanceId, context.Get(IsLocalEvent)));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
