using Jintan.Engine.Authoring;
using Jintan.Ledger.Writing;

namespace Host.Tests.Studio;

/// <summary>A step that fails until an instant: whatever stood in its way has been repaired by then.</summary>
[Activity(Namespace = "Jintan", Type = "BrokenUntil", Version = 1)]
public sealed class BrokenUntil : Activity
{
    [Input]
    public Input<string> Until { get; set; } = null!;

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = context.GetRequiredService<LedgerTransaction>().Now;
        if (now < DateTimeOffset.Parse(context.Get(Until)!, System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException("The line is down.");
        }

        await context.CompleteActivityAsync();
    }
}
