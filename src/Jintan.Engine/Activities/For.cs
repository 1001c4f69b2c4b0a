using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Counts from start to end; the bounds are read once.</summary>
[EmbeddedPorts("Body")]
[Activity(Namespace = "Elsa", Type = "For", Category = "Looping", Description = "从起数到止数逐次执行。")]
public sealed class For : Loop
{
    [Input(Description = "起数。")]
    public Input<int> Start { get; set; } = null!;

    [Input(Description = "止数。")]
    public Input<int> End { get; set; } = null!;

    [Input(Description = "每次加多少，倒数用负数。")]
    public Input<int> Step { get; set; } = new(1);

    [Input(DisplayName = "Outer Bound Inclusive", Description = "是否包括止数。", DefaultValue = true, UIHint = "checkbox")]
    public Input<bool> OuterBoundInclusive { get; set; } = new(true);

    [Output(DisplayName = "Current Value")]
    public Output<object>? CurrentValue { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        context.Counters = [context.Get(Start), context.Get(End), context.Get(Step), context.Get(OuterBoundInclusive) ? 1 : 0];
        Next(context);
    }

    private protected override void Next(ActivityExecutionContext context)
    {
        var (value, end, step, inclusive) = (context.Counters![0], context.Counters[1], context.Counters[2], context.Counters[3] == 1);
        var ahead = step < 0 ? (long)value - end : (long)end - value;
        if (Body is null || ahead < 0 || (ahead == 0 && !inclusive))
        {
            context.Machine.Complete(context, null);
            return;
        }

        context.Counters[0] = checked(value + step);
        context.Set(CurrentValue, value);
        Round(context, value);
    }
}
