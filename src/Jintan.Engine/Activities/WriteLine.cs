using Jintan.Engine.Authoring;

namespace Jintan.Engine.Activities;

[Activity(Namespace = "Elsa", Type = "WriteLine", DisplayName = "Write Line", Category = "Console", Description = "写一行文字。")]
public sealed class WriteLine : CodeActivity
{
    [Input(Description = "文字。")]
    public Input<string> Text { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => context.Machine.Context.Write?.Invoke(context.Get(Text) ?? "");
}
