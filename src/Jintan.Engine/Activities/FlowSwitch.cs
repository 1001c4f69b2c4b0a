using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Follows the first matching case, or all of them; Default when none matches.</summary>
[FlowNode("Default")]
[Activity(Namespace = "Elsa", Type = "FlowSwitch", DisplayName = "Switch (flow)", Category = "Branching", Description = "按条件从几路中选。")]
public sealed class FlowSwitch : Activity
{
    private static readonly string[] Default = ["Default"];
    private SwitchCase[] _cases = [];

    [Input(UIHint = "flow-switch-editor")]
    public JsonArray? Cases { get; set; }

    [Input(Description = "只走第一个符合的，还是走全部符合的。", DefaultValue = SwitchMode.MatchFirst, UIHint = "dropdown")]
    public Input<SwitchMode> Mode { get; set; } = null!;

    internal override void Configure(NodeSetup setup)
    {
        _cases = SwitchCases.Read(setup);
        setup.Node.Outcomes = [.. _cases.Select(one => one.Label), .. Default];
    }

    protected override void Execute(ActivityExecutionContext context)
    {
        var matches = SwitchCases.Match(_cases, context.Get(Mode), context);
        var outcomes = new string[matches.Count];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = matches[i].Label;
        context.Machine.Complete(context, outcomes.Length == 0 ? Default : outcomes);
    }
}
