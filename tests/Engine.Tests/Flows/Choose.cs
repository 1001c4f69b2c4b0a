using Jintan.Engine.Authoring;

namespace Engine.Tests.Flows;

/// <summary>Completes with the outcome that its list names for this round; the last one stays.</summary>
[Activity(Namespace = "Test", Type = "Choose", Version = 1, Category = "Test")]
[FlowNode("True", "False")]
public sealed class Choose : Activity
{
    public Input<string> Rounds { get; set; } = null!;

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var rounds = context.Get(Rounds)!.Split(',');
        var round = context.GetVariable<int>("round-" + context.Activity.Id);
        context.SetVariable("round-" + context.Activity.Id, round + 1);
        await context.CompleteActivityWithOutcomesAsync(rounds[Math.Min(round, rounds.Length - 1)]);
    }
}
