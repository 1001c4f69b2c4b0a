using Jintan.Engine.Authoring;
using Jintan.Engine.Execution;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Activities;

/// <summary>Publishes an event after the burst; does not wait.</summary>
[Activity(Namespace = "Elsa", Type = "PublishEvent", DisplayName = "Publish Event", Category = "Primitives", Description = "Publishes an event.")]
public sealed class PublishEvent : CodeActivity
{
    [Input(DisplayName = "Event Name", Description = "The name of the event to publish.")]
    public Input<string> EventName { get; set; } = null!;

    [Input(DisplayName = "Correlation Id", Description = "The correlation ID to scope the event to.")]
    public Input<string> CorrelationId { get; set; } = null!;

    [Input(DisplayName = "Local event", Description = "If checked, the event will be delivered to this workflow instance only.")]
    public Input<bool> IsLocalEvent { get; set; } = null!;

    [Input(Description = "The payload to send.")]
    public Input<object> Payload { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.Send(new OutboxMessage.PublishEvent(
        context.Get(EventName) ?? "", JsonValues.From(context.Get(Payload)), NullIfEmpty(context.Get(CorrelationId)),
        context.Machine.InstanceId, context.Get(IsLocalEvent)));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
