using Jintan.Engine.Authoring;
using Jintan.Engine.Definitions;

namespace Jintan.Engine.Activities;

/// <summary>Merges branches. The flowchart around it evaluates the mode each time a branch arrives.</summary>
[Activity(Namespace = "Elsa", Type = "FlowJoin", DisplayName = "Join", Category = "Branching", Description = "Explicitly merge multiple branches into a single branch of execution.")]
public sealed class FlowJoin : CodeActivity
{
    [Input(Description = "The join mode determines whether this activity should continue as soon as one inbound path comes in (Wait Any), or once all inbound paths have executed (Wait All).", DefaultValue = FlowJoinMode.WaitAny, UIHint = "dropdown")]
    public Input<FlowJoinMode> Mode { get; set; } = null!;

    private CompiledSlot _mode = null!;

    internal override void Configure(NodeSetup setup) => _mode = setup.Input(nameof(Mode));

    internal FlowJoinMode ModeIn(ActivityExecutionContext flowchart) => (FlowJoinMode)_mode.EvaluateIn(flowchart)!;
}
