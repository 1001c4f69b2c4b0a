using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

[EmbeddedPorts("Default")]
[Activity(Namespace = "Elsa", Type = "Switch", Category = "Branching", Description = "Evaluate a set of case conditions and schedule the activity for a matching case.")]
public sealed class Switch : Container
{
    private SwitchCase[] _cases = [];
    private CompiledNode? _default;

    [Input(UIHint = "switch-editor")]
    public JsonArray? Cases { get; set; }

    [Input(Description = "The switch mode determines whether the first match should be scheduled, or all matches.", DefaultValue = SwitchMode.MatchFirst, UIHint = "dropdown")]
    public Input<SwitchMode> Mode { get; set; } = null!;

    [Output]
    public Output<object>? Output { get; set; }

    internal override void Configure(NodeSetup setup) => (_cases, _default) = (SwitchCases.Read(setup), setup.Child("default"));

    protected override void Execute(ActivityExecutionContext context)
    {
        var matches = SwitchCases.Match(_cases, context.Get(Mode), context);
        foreach (var match in matches)
        {
            if (match.Activity is { } activity)
                context.Machine.Schedule(activity, context);
        }

        if (matches.Count == 0 && _default is not null)
            context.Machine.Schedule(_default, context);
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }

    internal override void ChildCompleted(ActivityExecutionContext context, ActivityExecutionContext child)
    {
        if (context.IsQuiet)
            context.Machine.Complete(context, null);
    }
}
