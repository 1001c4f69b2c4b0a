using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Runs its body once for each element; the list is read once.</summary>
[EmbeddedPorts("Body")]
[Activity(Namespace = "Elsa", Type = "ForEach", DisplayName = "For Each", Category = "Looping", Description = "逐项执行。")]
public sealed class ForEach : Loop
{
    [Input(Description = "各项。")]
    public Input<object?[]> Items { get; set; } = null!;

    [Output(DisplayName = "Current Value")]
    public Output<object>? CurrentValue { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var source = context.Get(Items);
        ArgumentNullException.ThrowIfNull(source);
        context.Items = source;
        context.Counters = [0];
        Next(context);
    }

    private protected override void Next(ActivityExecutionContext context)
    {
        var index = context.Counters![0]++;
        if (Body is null || index >= context.Items!.Length)
        {
            context.Machine.Complete(context, null);
            return;
        }

        context.Set(CurrentValue, context.Items[index]);
        Round(context, context.Items[index], index);
    }
}
