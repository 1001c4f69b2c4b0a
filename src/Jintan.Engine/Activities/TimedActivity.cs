using System.Globalization;
using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

/// <summary>Waits for a clock. As the trigger that started the instance it does not wait.</summary>
public abstract class TimedActivity : Activity
{
    private protected static string Instant(DateTimeOffset due) => due.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private protected static void WaitUntil(ActivityExecutionContext context, DateTimeOffset due, JsonObject stimulus)
    {
        if (context.Machine.TakeTrigger(context) is not null)
            context.Machine.Complete(context, null);
        else
            context.Machine.CreateBookmark(context, stimulus, null, due);
    }
}
