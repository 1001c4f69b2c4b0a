using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Waits for an interval, one minute when none is given.</summary>
[Activity(Namespace = "Elsa", Type = "Timer", Category = "Scheduling", Description = "每隔一段时间触发一次。", Kind = ActivityKind.Trigger)]
public sealed class Timer : TimedActivity
{
    [Input(Description = "间隔。", DefaultValue = "00:01:00")]
    public Input<TimeSpan> Interval { get; set; } = new(System.TimeSpan.FromMinutes(1));

    protected override void Execute(ActivityExecutionContext context)
    {
        var due = context.Machine.Context.Now + context.Get(Interval);
        WaitUntil(context, due, new() { ["resumeAt"] = Instant(due) });
    }
}
