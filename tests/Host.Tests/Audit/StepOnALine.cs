using System.Collections.Concurrent;
using Jintan.Engine.Authoring;

namespace Host.Tests.Audit;

/// <summary>A step that fails while its line is down, whatever the case and the clock say.</summary>
[Activity(Namespace = "Jintan", Type = "StepOnALine", Version = 1)]
public sealed class StepOnALine : Activity
{
    private static readonly ConcurrentDictionary<string, bool> Down = new(StringComparer.Ordinal);

    [Input]
    public Input<string> Line { get; set; } = null!;

    public static void Cut(string line) => Down[line] = true;

    public static void Repair(string line) => Down.TryRemove(line, out _);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var line = context.Get(Line)!;
        if (Down.ContainsKey(line))
        {
            throw new InvalidOperationException($"Line {line} is down.");
        }

        await context.CompleteActivityAsync();
    }
}
