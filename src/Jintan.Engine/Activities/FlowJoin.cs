using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Merges branches. The flowchart around it evaluates the mode each time a branch arrives.</summary>
[Activity(Namespace = "Elsa", Type = "FlowJoin", DisplayName = "Join", Category = "Branching", Description = "把几路合成一路。")]
public sealed class FlowJoin : CodeActivity
{
    [Input(Description = "先到一路即继续，还是等各路到齐。", DefaultValue = FlowJoinMode.WaitAny, UIHint = "dropdown")]
    public Input<FlowJoinMode> Mode { get; set; } = null!;

    private CompiledSlot _mode = null!;

    internal override void Configure(NodeSetup setup) => _mode = setup.Input(nameof(Mode));

    internal FlowJoinMode ModeIn(ActivityExecutionContext flowchart) => (FlowJoinMode)_mode.EvaluateIn(flowchart)!;
}
