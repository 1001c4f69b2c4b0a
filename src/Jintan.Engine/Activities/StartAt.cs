using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Waits until an instant; one that has passed is no reason to wait.</summary>
[Activity(Namespace = "Elsa", Type = "StartAt", DisplayName = "Start at", Category = "Scheduling", Description = "到某一时刻才继续。", Kind = ActivityKind.Trigger)]
public sealed class StartAt : TimedActivity
{
    [Input(Description = "时刻。")]
    public Input<DateTimeOffset> DateTime { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context)
    {
        var due = context.Get(DateTime);
        if (due <= context.Machine.Context.Now)
            context.Machine.Complete(context, null);
        else
            WaitUntil(context, due, new() { ["executeAt"] = Instant(due) });
    }
}
