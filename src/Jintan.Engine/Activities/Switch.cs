using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

[EmbeddedPorts("Default")]
[Activity(Namespace = "Elsa", Type = "Switch", Category = "Branching", Description = "按条件从几种情况中选。")]
public sealed class Switch : Container
{
    private SwitchCase[] _cases = [];
    private CompiledNode? _default;

    [Input(UIHint = "switch-editor")]
    public JsonArray? Cases { get; set; }

    [Input(Description = "只走第一个符合的，还是走全部符合的。", DefaultValue = SwitchMode.MatchFirst, UIHint = "dropdown")]
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
