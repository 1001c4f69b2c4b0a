using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Waits for a span, one minute when none is given; zero and negative spans wait for the next tick too.</summary>
[Activity(Namespace = "Elsa", Type = "Delay", Category = "Scheduling", Description = "等一段时间。")]
public sealed class Delay : TimedActivity
{
    [Input(DisplayName = "Time Span", Description = "等多久。", DefaultValue = "00:01:00")]
    public Input<TimeSpan> TimeSpan { get; set; } = new(System.TimeSpan.FromMinutes(1));

    protected override void Execute(ActivityExecutionContext context)
    {
        var due = context.Machine.Context.Now + context.Get(TimeSpan);
        WaitUntil(context, due, new() { ["resumeAt"] = Instant(due) });
    }
}
