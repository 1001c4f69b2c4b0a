using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "WriteLine", DisplayName = "Write Line", Category = "Console", Description = "Write a line of text to the console.")]
public sealed class WriteLine : CodeActivity
{
    [Input(Description = "The text to write.")]
    public Input<string> Text { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.Context.Write?.Invoke(context.Get(Text) ?? "");
}
