using Cronos;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Waits for the next instant (UTC) of a cron expression, with or without seconds.</summary>
[Activity(Namespace = "Elsa", Type = "Cron", Category = "Scheduling", Description = "按时间表触发。", Kind = ActivityKind.Trigger)]
public sealed class Cron : TimedActivity
{
    [Input(DisplayName = "Cron Expression", Description = "时间表，写成 cron 表达式。")]
    public Input<string> CronExpression { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context)
    {
        var text = context.Get(CronExpression) ?? "";
        var due = Read(text).GetNextOccurrence(context.Machine.Context.Now, TimeZoneInfo.Utc)
            ?? throw new InvalidOperationException($"Cron 表达式“{text}”不会再有到期时间；请改正表达式。");
        WaitUntil(context, due, new() { ["executeAt"] = Instant(due), ["cronExpression"] = text });
    }

    internal static Cronos.CronExpression Read(string text) => Cronos.CronExpression.Parse(
        text, text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5 ? CronFormat.Standard : CronFormat.IncludeSeconds);
}
